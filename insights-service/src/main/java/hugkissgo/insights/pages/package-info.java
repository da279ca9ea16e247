/// A child's page and the list that leads to it.
@NullMarked
package hugkissgo.insights.pages;

import org.jspecify.annotations.NullMarked;
