-- What a page of a thread costs must not grow with the thread: what it shows is counted when it is written.

ALTER TABLE "threads"
  ADD COLUMN "supports_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "opposes_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "asks_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "adds_count" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT "threads_stance_counts" CHECK ("supports_count" >= 0 AND "opposes_count" >= 0 AND "asks_count" >= 0 AND "adds_count" >= 0);

ALTER TABLE "posts"
  ADD COLUMN "rank" DOUBLE PRECISION NOT NULL DEFAULT 0,
  ADD COLUMN "below_count" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT "posts_below_count" CHECK ("below_count" >= "reply_count"),
  ADD CONSTRAINT "posts_rank" CHECK ("rank" BETWEEN -1 AND 1);

ALTER TABLE "post_themes" ADD COLUMN "rank" DOUBLE PRECISION NOT NULL DEFAULT 0;

CREATE TABLE "thread_themes" (
  "thread_id" INTEGER NOT NULL,
  "theme_id" INTEGER NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "thread_themes_pkey" PRIMARY KEY ("thread_id", "theme_id"),
  CONSTRAINT "thread_themes_count" CHECK ("count" >= 0)
);
CREATE INDEX "thread_themes_theme_id_idx" ON "thread_themes"("theme_id");
ALTER TABLE "thread_themes"
  ADD CONSTRAINT "thread_themes_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "thread_themes_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What stands already. The formula's home is rankOf() in the app; this is its value once, for the rows of before.
UPDATE posts p SET
  rank = CASE
    WHEN withdrawn_at IS NOT NULL OR removed_at IS NOT NULL THEN 1
    WHEN quality_up + quality_down = 0 THEN 0
    ELSE - (quality_up::float8 / n + z * z / (2 * n) - z * sqrt((quality_up::float8 / n * (1 - quality_up::float8 / n)) / n + z * z / (4 * n * n))) / (1 + z * z / n) END,
  below_count = (
    WITH RECURSIVE below AS (
      SELECT id FROM posts d WHERE d.parent_id = p.id
      UNION ALL
      SELECT d.id FROM posts d JOIN below ON d.parent_id = below.id
    ) SELECT count(*) FROM below)
FROM (SELECT id, greatest(quality_up + quality_down, 1)::float8 AS n, 1.281551565545::float8 AS z FROM posts) given
WHERE given.id = p.id;

UPDATE threads t SET (supports_count, opposes_count, asks_count, adds_count) = (
  SELECT count(*) FILTER (WHERE stance = 'supports'), count(*) FILTER (WHERE stance = 'opposes'), count(*) FILTER (WHERE stance = 'asks'), count(*) FILTER (WHERE stance = 'adds')
  FROM posts p WHERE p.thread_id = t.id AND p.withdrawn_at IS NULL AND p.removed_at IS NULL);

UPDATE post_themes pt SET rank = p.rank FROM posts p WHERE p.id = pt.post_id;

INSERT INTO thread_themes (thread_id, theme_id, count)
SELECT pt.thread_id, pt.theme_id, count(*) FROM post_themes pt JOIN posts p ON p.id = pt.post_id
WHERE p.withdrawn_at IS NULL AND p.removed_at IS NULL GROUP BY pt.thread_id, pt.theme_id;

-- Siblings by rank and by age, from any place on. What is gone has the rank 1 and stands last.
-- Answers to the question have indexes of their own: to the planner, a parent that IS NULL is not one parent.
CREATE INDEX "posts_by_rank" ON "posts" ("thread_id", "parent_id", "rank", "id") WHERE "parent_id" IS NOT NULL;
CREATE INDEX "posts_by_age" ON "posts" ("thread_id", "parent_id", "created_at", "id");
CREATE INDEX "posts_top_by_rank" ON "posts" ("thread_id", "rank", "id") WHERE "parent_id" IS NULL;
CREATE INDEX "posts_top_by_age" ON "posts" ("thread_id", "created_at", "id") WHERE "parent_id" IS NULL;
-- It would be taken for one parent's answers, and all of them sorted.
DROP INDEX "posts_parent_id_thread_id_idx";
DROP INDEX "posts_thread_id_parent_id_created_at_idx";
-- The arguments of one theme in one thread, by rank.
CREATE INDEX "post_themes_by_rank" ON "post_themes" ("thread_id", "theme_id", "rank", "post_id");

-- A post counts into its thread and into everything above it. Taking the thread's row first gives every writer the same
-- order of locks, and makes closing and replying exclude each other: the update finds no open thread, or
-- the closing waits for the reply.
CREATE OR REPLACE FUNCTION post_arrives() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent_depth integer;
BEGIN
  UPDATE threads SET post_count = post_count + 1, last_post_at = greatest(last_post_at, NEW.created_at),
      supports_count = supports_count + (NEW.stance = 'supports')::int, opposes_count = opposes_count + (NEW.stance = 'opposes')::int,
      asks_count = asks_count + (NEW.stance = 'asks')::int, adds_count = adds_count + (NEW.stance = 'adds')::int
    WHERE id = NEW.thread_id AND closed_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'thread % is closed or missing', NEW.thread_id USING ERRCODE = 'SP001';
  END IF;
  IF NEW.parent_id IS NOT NULL THEN
    SELECT depth INTO parent_depth FROM posts
      WHERE id = NEW.parent_id AND thread_id = NEW.thread_id AND withdrawn_at IS NULL AND removed_at IS NULL;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'post % takes no reply in thread %', NEW.parent_id, NEW.thread_id USING ERRCODE = 'SP002';
    END IF;
    WITH RECURSIVE above AS (
      SELECT id, parent_id FROM posts WHERE id = NEW.parent_id
      UNION ALL
      SELECT up.id, up.parent_id FROM posts up JOIN above ON up.id = above.parent_id
    )
    UPDATE posts p SET reply_count = reply_count + (p.id = NEW.parent_id)::int, below_count = below_count + 1
      FROM above WHERE p.id = above.id;
    NEW.depth := parent_depth + 1;
  END IF;
  RETURN NEW;
END $$;

-- How a post stands and what it does counts in its thread and in the themes of its thread.
CREATE FUNCTION post_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stood integer := (OLD.withdrawn_at IS NULL AND OLD.removed_at IS NULL)::int;
  stands integer := (NEW.withdrawn_at IS NULL AND NEW.removed_at IS NULL)::int;
BEGIN
  UPDATE threads SET
      supports_count = supports_count + stands * (NEW.stance = 'supports')::int - stood * (OLD.stance = 'supports')::int,
      opposes_count = opposes_count + stands * (NEW.stance = 'opposes')::int - stood * (OLD.stance = 'opposes')::int,
      asks_count = asks_count + stands * (NEW.stance = 'asks')::int - stood * (OLD.stance = 'asks')::int,
      adds_count = adds_count + stands * (NEW.stance = 'adds')::int - stood * (OLD.stance = 'adds')::int
    WHERE id = NEW.thread_id;
  IF stands <> stood THEN
    UPDATE thread_themes tt SET count = count + stands - stood
      FROM post_themes pt WHERE pt.post_id = NEW.id AND tt.thread_id = pt.thread_id AND tt.theme_id = pt.theme_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER post_stands AFTER UPDATE OF stance, withdrawn_at, removed_at ON posts FOR EACH ROW
  WHEN ((OLD.stance, OLD.withdrawn_at IS NULL, OLD.removed_at IS NULL) IS DISTINCT FROM (NEW.stance, NEW.withdrawn_at IS NULL, NEW.removed_at IS NULL))
  EXECUTE FUNCTION post_stands();

-- A tag carries its post's rank, so that one theme of a thread is read in order.
CREATE FUNCTION post_is_ranked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE post_themes SET rank = NEW.rank WHERE post_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER post_is_ranked AFTER UPDATE OF rank ON posts FOR EACH ROW
  WHEN (OLD.rank IS DISTINCT FROM NEW.rank) EXECUTE FUNCTION post_is_ranked();

CREATE FUNCTION tag_arrives() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands integer;
BEGIN
  SELECT rank, (withdrawn_at IS NULL AND removed_at IS NULL)::int INTO NEW.rank, stands FROM posts WHERE id = NEW.post_id;
  INSERT INTO thread_themes (thread_id, theme_id, count) VALUES (NEW.thread_id, NEW.theme_id, stands)
    ON CONFLICT (thread_id, theme_id) DO UPDATE SET count = thread_themes.count + stands;
  RETURN NEW;
END $$;
CREATE TRIGGER tag_arrives BEFORE INSERT ON post_themes FOR EACH ROW EXECUTE FUNCTION tag_arrives();

CREATE FUNCTION tag_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE thread_themes SET count = count - 1
    WHERE thread_id = OLD.thread_id AND theme_id = OLD.theme_id
      AND EXISTS (SELECT FROM posts WHERE id = OLD.post_id AND withdrawn_at IS NULL AND removed_at IS NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER tag_leaves AFTER DELETE ON post_themes FOR EACH ROW EXECUTE FUNCTION tag_leaves();
