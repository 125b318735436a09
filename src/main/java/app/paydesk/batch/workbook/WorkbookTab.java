package app.paydesk.batch.workbook;

/**
 * One sheet of a workbook.
 *
 * @param name as its tab shows it
 * @param hidden whether its tab is not shown
 * @param part where its rows stand
 */
public record WorkbookTab(String name, boolean hidden, String part) {}
