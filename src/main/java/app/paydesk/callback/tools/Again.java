package app.paydesk.callback.tools;

/**
 * What judging again found.
 *
 * @param judged how many were looked at
 * @param valid how many are valid now and were applied
 */
public record Again(int judged, int valid) {}
