/// The rules that find small victories in a child's ledger, one line a separation.
@NullMarked
package hugkissgo.insights.victory;

import org.jspecify.annotations.NullMarked;
