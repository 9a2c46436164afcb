package serai.lucene;

/// The vector of a passage.
///
/// @param key names the embedded text and the model: what has the same key has the same vector
@SuppressWarnings("ArrayRecordComponent") // never compared
record Meaning(String key, float[] vector) {}
