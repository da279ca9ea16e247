/// How every door answers: pages and their files, JSON, and why something was not done.
@NullMarked
package hugkissgo.access.answer;

import org.jspecify.annotations.NullMarked;
