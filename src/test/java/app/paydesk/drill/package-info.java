/** The drill: many payments through random faults and kills, then history against ledger. */
package app.paydesk.drill;
