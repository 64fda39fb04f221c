-- Posts cite sources, which each thread numbers; members mark what is wanting in a post.

-- AlterTable
ALTER TABLE "post_revisions" ADD COLUMN "sources" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "sources" (
    "thread_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("thread_id","number")
);

-- CreateTable
CREATE TABLE "citations" (
    "post_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "key" BYTEA NOT NULL,
    "position" SMALLINT NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "dated" TEXT,
    "quote" TEXT,
    "archived" TEXT,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("post_id","key")
);

-- CreateTable
CREATE TABLE "marks" (
    "id" SERIAL NOT NULL,
    "post_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "duplicate_of_id" INTEGER,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "resolved_by_id" INTEGER,

    CONSTRAINT "marks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sources_thread_id_key_key" ON "sources"("thread_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "citations_post_id_position_key" ON "citations"("post_id", "position");

-- CreateIndex
CREATE INDEX "citations_post_id_thread_id_idx" ON "citations"("post_id", "thread_id");

-- CreateIndex
CREATE INDEX "citations_thread_id_key_post_id_idx" ON "citations"("thread_id", "key", "post_id");

-- CreateIndex
CREATE INDEX "marks_post_id_thread_id_idx" ON "marks"("post_id", "thread_id");

-- CreateIndex
CREATE INDEX "marks_thread_id_post_id_idx" ON "marks"("thread_id", "post_id") WHERE "resolved_at" IS NULL;

-- CreateIndex
CREATE INDEX "marks_author_id_id_idx" ON "marks"("author_id", "id") WHERE "resolved_at" IS NULL;

-- CreateIndex
CREATE INDEX "marks_open" ON "marks"("id") WHERE "resolved_at" IS NULL;

-- CreateIndex
CREATE INDEX "marks_member_id_idx" ON "marks"("member_id");

-- CreateIndex
CREATE INDEX "marks_duplicate_of_id_idx" ON "marks"("duplicate_of_id");

-- CreateIndex
CREATE INDEX "marks_resolved_by_id_idx" ON "marks"("resolved_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "marks_post_id_kind_member_id_key" ON "marks"("post_id", "kind", "member_id");

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_post_id_thread_id_fkey" FOREIGN KEY ("post_id", "thread_id") REFERENCES "posts"("id", "thread_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_thread_id_key_fkey" FOREIGN KEY ("thread_id", "key") REFERENCES "sources"("thread_id", "key") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "marks" ADD CONSTRAINT "marks_post_id_thread_id_fkey" FOREIGN KEY ("post_id", "thread_id") REFERENCES "posts"("id", "thread_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "marks" ADD CONSTRAINT "marks_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "marks" ADD CONSTRAINT "marks_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "marks" ADD CONSTRAINT "marks_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "posts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "marks" ADD CONSTRAINT "marks_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What must hold, whoever writes.

ALTER TABLE "sources"
  ADD CONSTRAINT "sources_number" CHECK ("number" > 0),
  ADD CONSTRAINT "sources_key" CHECK (octet_length("key") = 32);

ALTER TABLE "citations"
  ADD CONSTRAINT "citations_position" CHECK ("position" BETWEEN 1 AND 5),
  ADD CONSTRAINT "citations_address" CHECK ("address" ~* '^https?://' AND char_length("address") <= 1000),
  ADD CONSTRAINT "citations_archived" CHECK ("archived" ~* '^https?://' AND char_length("archived") <= 1000),
  ADD CONSTRAINT "citations_lengths" CHECK (
    char_length("title") BETWEEN 1 AND 200 AND char_length("publisher") BETWEEN 1 AND 100 IS NOT FALSE
    AND char_length("dated") BETWEEN 1 AND 40 IS NOT FALSE AND char_length("quote") BETWEEN 1 AND 500 IS NOT FALSE);

ALTER TABLE "marks"
  ADD CONSTRAINT "marks_kind" CHECK ("kind" IN ('source', 'unclear', 'duplicate', 'offQuestion')),
  ADD CONSTRAINT "marks_reason" CHECK (char_length("reason") BETWEEN 1 AND 280),
  ADD CONSTRAINT "marks_not_own" CHECK ("member_id" <> "author_id"),
  ADD CONSTRAINT "marks_duplicate" CHECK (("kind" = 'duplicate') = ("duplicate_of_id" IS NOT NULL) AND "duplicate_of_id" IS DISTINCT FROM "post_id"),
  ADD CONSTRAINT "marks_outcome" CHECK ("outcome" IN ('answered', 'accepted', 'dismissed') AND ("outcome" IS NULL) = ("resolved_at" IS NULL));

-- A source keeps its number, whatever becomes of those who rest on it.
CREATE FUNCTION source_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a source keeps its thread, number and key' USING ERRCODE = 'SP010';
END $$;
CREATE TRIGGER source_stays BEFORE UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION source_stays();

-- Takes posts to a thread, so many levels deeper, with all that belongs to them; of these, one answers something else.
-- Both threads' rows have to be locked. All is counted in one go: post by post, each thread's row would be written as often.
CREATE OR REPLACE FUNCTION resettle(moved integer[], from_thread integer, to_thread integer, deeper integer, branch integer, to_parent integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told record;
BEGIN
  -- What they rest on has a number of its own in each thread. It has to be there before they are; where they were, it keeps the one it had.
  IF from_thread <> to_thread THEN
    INSERT INTO sources (thread_id, number, key, created_at)
      SELECT to_thread, (SELECT coalesce(max(number), 0) FROM sources WHERE thread_id = to_thread) + row_number() OVER (ORDER BY s.number), s.key, s.created_at
      FROM sources s
      WHERE s.thread_id = from_thread
        AND s.key IN (SELECT c.key FROM citations c WHERE c.post_id = ANY (moved))
        AND NOT EXISTS (SELECT FROM sources known WHERE known.thread_id = to_thread AND known.key = s.key);
  END IF;

  PERFORM set_config('standpunkt.moving', 'yes', true);
  -- Votes, revisions, tags, citations and marks follow by their foreign keys.
  UPDATE posts SET thread_id = to_thread, depth = depth + deeper, parent_id = CASE WHEN id = branch THEN to_parent ELSE parent_id END
    WHERE id = ANY (moved);
  PERFORM set_config('standpunkt.moving', '', true);
  IF from_thread = to_thread THEN RETURN; END IF;

  UPDATE post_search SET thread_id = to_thread WHERE post_id = ANY (moved);

  -- A theme that only posts carry which are gone is counted too, as none: they may be restored.
  INSERT INTO thread_themes (thread_id, theme_id, count)
    SELECT to_thread, pt.theme_id, count(*) FILTER (WHERE p.withdrawn_at IS NULL AND p.removed_at IS NULL)
    FROM post_themes pt JOIN posts p ON p.id = pt.post_id WHERE pt.post_id = ANY (moved) GROUP BY pt.theme_id
    ON CONFLICT (thread_id, theme_id) DO UPDATE SET count = thread_themes.count + EXCLUDED.count;
  UPDATE thread_themes tt SET count = tt.count - carried.count
    FROM (
      SELECT pt.theme_id, count(*) AS count FROM post_themes pt JOIN posts p ON p.id = pt.post_id
      WHERE pt.post_id = ANY (moved) AND p.withdrawn_at IS NULL AND p.removed_at IS NULL GROUP BY pt.theme_id
    ) carried
    WHERE tt.thread_id = from_thread AND tt.theme_id = carried.theme_id;

  SELECT
      count(*) FILTER (WHERE stance = 'supports') AS supports, count(*) FILTER (WHERE stance = 'opposes') AS opposes,
      count(*) FILTER (WHERE stance = 'asks') AS asks, count(*) FILTER (WHERE stance = 'adds') AS adds
    INTO told FROM posts WHERE id = ANY (moved) AND withdrawn_at IS NULL AND removed_at IS NULL;
  UPDATE threads SET post_count = post_count - cardinality(moved), last_post_at = (SELECT max(created_at) FROM posts WHERE thread_id = from_thread),
      supports_count = supports_count - told.supports, opposes_count = opposes_count - told.opposes,
      asks_count = asks_count - told.asks, adds_count = adds_count - told.adds
    WHERE id = from_thread;
  UPDATE threads SET post_count = post_count + cardinality(moved), last_post_at = (SELECT max(created_at) FROM posts WHERE thread_id = to_thread),
      supports_count = supports_count + told.supports, opposes_count = opposes_count + told.opposes,
      asks_count = asks_count + told.asks, adds_count = adds_count + told.adds
    WHERE id = to_thread;
END $$;
