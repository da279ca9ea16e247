package hugkissgo.centre;

/// One of the processes that run a service.
///
/// @param name as the launcher, its logs and its pid files call it: the service's own, with a number from the second on
record Instance(String name, String service, int port) {}
