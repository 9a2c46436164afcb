package serai.sql;

import serai.domain.ArticleId;

/// One text of an article that may have had several.
///
/// @param hash the fingerprint of everything the article said then
record ArticleVersion(ArticleId id, String hash) {}
