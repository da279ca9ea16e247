package hugkissgo.centre.entrance;

/// One way in, for the screen: which page, what to type there, and the link that does both.
public record Entrance(String page, String words, String link) {}
