package hugkissgo.care.words;

/// What a person wrote: a name, a note, a phone number. Spoken on its way in, sealed everywhere else.
public sealed interface Words permits Spoken, Sealed {}
