package hugkissgo.notify.ledger;

import hugkissgo.notify.household.Household;

/// One child as far as its events have been applied: up to `seq`.
public record Child(Household household, long seq) {}
