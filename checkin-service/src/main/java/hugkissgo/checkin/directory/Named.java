package hugkissgo.checkin.directory;

/// Something with an id and a name, as pages list it.
public record Named(String id, String name) {}
