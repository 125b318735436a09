/** What a person confirmed: a draft whose every field was judged. */
@NullMarked
package app.paydesk.desk.submission;

import org.jspecify.annotations.NullMarked;
