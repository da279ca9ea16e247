/// The stories the product must serve, told from end to end: real pages in a real browser, real Kafka, real MongoDB.
@NullMarked
package hugkissgo.journey;

import org.jspecify.annotations.NullMarked;
