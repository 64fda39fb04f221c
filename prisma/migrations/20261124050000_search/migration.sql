-- Words meet without their accents, by their stems, and without the small words of their language. Those are taken out
-- first: „für“ is one of them, "fur" would not be.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TEXT SEARCH DICTIONARY standpunkt_small_de (TEMPLATE = pg_catalog.simple, STOPWORDS = german, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY standpunkt_small_en (TEMPLATE = pg_catalog.simple, STOPWORDS = english, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION standpunkt_de (COPY = pg_catalog.german);
CREATE TEXT SEARCH CONFIGURATION standpunkt_en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION standpunkt_de ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part
  WITH standpunkt_small_de, unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION standpunkt_en ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part
  WITH standpunkt_small_en, unaccent, english_stem;

-- Words as they are written: what a misspelt one is compared with.
CREATE TEXT SEARCH CONFIGURATION standpunkt_words (PARSER = pg_catalog.default);
ALTER TEXT SEARCH CONFIGURATION standpunkt_words ADD MAPPING FOR asciiword, word, hword_asciipart, hword_part WITH simple;

CREATE FUNCTION search_configuration(lang text) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE lang WHEN 'en' THEN 'standpunkt_en' ELSE 'standpunkt_de' END::regconfig;

-- CreateTable
CREATE TABLE "post_search" (
    "post_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "stance" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "post_search_pkey" PRIMARY KEY ("post_id")
);

-- CreateTable
CREATE TABLE "thread_search" (
    "thread_id" INTEGER NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "thread_search_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "search_words" (
    "lang" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "lexeme" TEXT NOT NULL,
    "posts" INTEGER NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("lang","word")
);

-- CreateTable
CREATE TABLE "search_progress" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "post_id" INTEGER NOT NULL DEFAULT 0,
    "thread_id" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_recounts" (
    "id" BIGSERIAL NOT NULL,
    "lang" TEXT NOT NULL,
    "words" TEXT[],
    "change" INTEGER NOT NULL,

    CONSTRAINT "search_recounts_pkey" PRIMARY KEY ("id")
);

-- A post is found as long as it stands; its words and filters lie beside it, so that votes, which change the post's row
-- all the time, leave the index alone.
CREATE FUNCTION post_is_found() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.withdrawn_at IS NOT NULL OR NEW.removed_at IS NOT NULL THEN
    DELETE FROM post_search WHERE post_id = NEW.id;
  ELSE
    INSERT INTO post_search (post_id, thread_id, author_id, stance, lang, vector)
      VALUES (NEW.id, NEW.thread_id, NEW.author_id, NEW.stance, NEW.lang, to_tsvector(search_configuration(NEW.lang), NEW.text))
      ON CONFLICT (post_id) DO UPDATE SET stance = EXCLUDED.stance, lang = EXCLUDED.lang, vector = EXCLUDED.vector;
  END IF;
  RETURN NULL;
END $$;

-- Words that have been counted are counted off when their post is withdrawn, removed or edited; the worker does it, because
-- members who did it themselves would wait for each other at every common word. The lock makes sure that no count is under
-- way that still reads what the post said before.
CREATE FUNCTION post_is_recounted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted integer;
  stood boolean := OLD.withdrawn_at IS NULL AND OLD.removed_at IS NULL;
  stands boolean := NEW.withdrawn_at IS NULL AND NEW.removed_at IS NULL;
BEGIN
  SELECT post_id INTO counted FROM search_progress FOR SHARE;
  IF NEW.id > counted OR (stood, OLD.lang, OLD.text) IS NOT DISTINCT FROM (stands, NEW.lang, NEW.text) THEN RETURN NULL; END IF;
  INSERT INTO search_recounts (lang, words, change)
    SELECT OLD.lang, tsvector_to_array(to_tsvector('standpunkt_words', OLD.text)), -1 WHERE stood
    UNION ALL SELECT NEW.lang, tsvector_to_array(to_tsvector('standpunkt_words', NEW.text)), 1 WHERE stands;
  RETURN NULL;
END $$;

-- A thread is found by its question in both languages, and, weighing less, by where that stands in its article.
CREATE FUNCTION keep_thread_found(thread integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO thread_search (thread_id, vector)
  SELECT t.id,
    setweight(to_tsvector('standpunkt_de', coalesce(t.question_de, '')), 'A')
    || setweight(to_tsvector('standpunkt_en', coalesce(t.question_en, '')), 'A')
    || coalesce((
      SELECT setweight(to_tsvector('standpunkt_de', string_agg(concat_ws(' ', o.heading, o.quote), ' ') FILTER (WHERE o.lang = 'de')), 'C')
      FROM thread_origins o WHERE o.thread_id = t.id), '')
    || coalesce((
      SELECT setweight(to_tsvector('standpunkt_en', string_agg(concat_ws(' ', o.heading, o.quote), ' ') FILTER (WHERE o.lang = 'en')), 'C')
      FROM thread_origins o WHERE o.thread_id = t.id), '')
  FROM threads t WHERE t.id = thread
  ON CONFLICT (thread_id) DO UPDATE SET vector = EXCLUDED.vector
$$;

CREATE FUNCTION thread_is_found() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_thread_found(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION origin_is_found() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_thread_found(CASE TG_OP WHEN 'DELETE' THEN OLD.thread_id ELSE NEW.thread_id END);
  RETURN NULL;
END $$;

CREATE TRIGGER post_is_found AFTER INSERT OR UPDATE OF text, lang, stance, withdrawn_at, removed_at ON posts
  FOR EACH ROW EXECUTE FUNCTION post_is_found();
CREATE TRIGGER post_is_recounted AFTER UPDATE OF text, lang, withdrawn_at, removed_at ON posts
  FOR EACH ROW EXECUTE FUNCTION post_is_recounted();
CREATE TRIGGER thread_is_found AFTER INSERT OR UPDATE OF question_de, question_en ON threads
  FOR EACH ROW EXECUTE FUNCTION thread_is_found();
CREATE TRIGGER origin_is_found AFTER INSERT OR UPDATE OR DELETE ON thread_origins
  FOR EACH ROW EXECUTE FUNCTION origin_is_found();

INSERT INTO search_progress DEFAULT VALUES;
DO $$ BEGIN PERFORM keep_thread_found(id) FROM threads; END $$;
INSERT INTO post_search (post_id, thread_id, author_id, stance, lang, vector)
  SELECT id, thread_id, author_id, stance, lang, to_tsvector(search_configuration(lang), text)
  FROM posts WHERE withdrawn_at IS NULL AND removed_at IS NULL ORDER BY id;

-- CreateIndex
CREATE INDEX "post_search_thread_id_post_id_idx" ON "post_search"("thread_id", "post_id");

-- CreateIndex
CREATE INDEX "post_search_author_id_post_id_idx" ON "post_search"("author_id", "post_id");

-- CreateIndex
CREATE INDEX "post_search_post_id_idx" ON "post_search" USING BRIN ("post_id") WITH (pages_per_range = 32, autosummarize = on);

-- One index a language, so that none finds what another language means by the same letters. Each post is entered at once:
-- a list of pending ones would be read by every search, and put in order by whoever writes next.
CREATE INDEX "post_search_de" ON "post_search" USING GIN ("vector") WITH (fastupdate = off) WHERE "lang" = 'de';
CREATE INDEX "post_search_en" ON "post_search" USING GIN ("vector") WITH (fastupdate = off) WHERE "lang" = 'en';

-- CreateIndex
CREATE INDEX "thread_search_vector_idx" ON "thread_search" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "search_words_lang_lexeme_idx" ON "search_words"("lang", "lexeme");

-- CreateIndex
CREATE INDEX "search_words_word_idx" ON "search_words" USING GIN ("word" gin_trgm_ops);

CREATE INDEX "search_words_unused" ON "search_words"("posts") WHERE "posts" <= 0;

-- AddForeignKey
ALTER TABLE "post_search" ADD CONSTRAINT "post_search_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_search" ADD CONSTRAINT "thread_search_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE CASCADE ON UPDATE CASCADE;
