-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- Editions are published seldom and searched often: new entries go into the indexes at once, not into a list that every search reads through.
ALTER INDEX "EditionPassage_vector_idx" SET (fastupdate = off);
ALTER INDEX "EditionPassage_words_idx" SET (fastupdate = off);
ALTER INDEX "EditionWord_word_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"EditionPassage_vector_idx"'), gin_clean_pending_list('"EditionPassage_words_idx"'), gin_clean_pending_list('"EditionWord_word_idx"');

COMMIT;
