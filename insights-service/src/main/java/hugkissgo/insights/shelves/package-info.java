/// What the insights keep in MongoDB: a file per child, adult and centre, a document per separation, and when families
/// were told.
@NullMarked
package hugkissgo.insights.shelves;

import org.jspecify.annotations.NullMarked;
