/** Shows, with faults and kills on purpose, that the rows of payment files are paid once each. */
package app.paydesk.drill.batch;
