package hugkissgo.checkin.office;

/// Where browsers find this installation, as links say it.
record Origin(String value) {
    Origin {
        if (!value.matches("https?://[^/]+")) {
            throw new IllegalArgumentException("HUGKISSGO_ORIGIN must read https://host, without a path");
        }
    }
}
