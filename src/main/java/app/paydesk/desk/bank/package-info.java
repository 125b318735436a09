/** Lists of banks as the Gate gave them, kept and looked through. */
@NullMarked
package app.paydesk.desk.bank;

import org.jspecify.annotations.NullMarked;
