-- Posts are moved with everything beneath them, and threads are merged into others.

-- AlterTable
ALTER TABLE "threads" ADD COLUMN "merged_into_id" INTEGER;

-- CreateIndex
CREATE INDEX "threads_merged_into_id_idx" ON "threads"("merged_into_id");

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is left of a merged thread is empty and closed, and stays so.
ALTER TABLE "threads" ADD CONSTRAINT "threads_merged" CHECK (
  "merged_into_id" IS NULL OR ("merged_into_id" <> "id" AND "closed_at" IS NOT NULL AND "pinned_at" IS NULL AND "post_count" = 0));

-- Whoever follows a merged thread arrives at once: it never leads to another merged one.
CREATE FUNCTION thread_is_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.merged_into_id IS NULL
    OR EXISTS (SELECT FROM threads WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL)
    OR EXISTS (SELECT FROM threads WHERE merged_into_id = NEW.id)
  THEN
    RAISE EXCEPTION 'thread % is merged for good, into a thread that is not merged', NEW.id USING ERRCODE = 'SP008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER thread_is_merged BEFORE UPDATE OF merged_into_id ON threads FOR EACH ROW
  WHEN (OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION thread_is_merged();

-- A post stays where it was said unless a moderator moves it, and with whom always.
CREATE OR REPLACE FUNCTION post_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.author_id = NEW.author_id AND current_setting('standpunkt.moving', true) = 'yes' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a post keeps its thread, parent, depth and author' USING ERRCODE = 'SP003';
END $$;

-- A vote goes where its post goes: that both are in one thread is the foreign key's to see to.
CREATE OR REPLACE FUNCTION vote_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.post_id, OLD.member_id) = (NEW.post_id, NEW.member_id) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a vote keeps its post and its member' USING ERRCODE = 'SP005';
END $$;

-- The counters follow the rows: the difference is added under the post's row lock, so that no vote is lost.
-- A vote that moves with its post makes none.
CREATE OR REPLACE FUNCTION vote_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before votes%ROWTYPE;
  after votes%ROWTYPE;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := OLD; END IF;
  IF TG_OP <> 'DELETE' THEN after := NEW; END IF;
  IF TG_OP = 'UPDATE' AND (before.quality, before.agreement) IS NOT DISTINCT FROM (after.quality, after.agreement) THEN RETURN NULL; END IF;
  UPDATE posts SET
    quality_up = quality_up + (after.quality IS NOT DISTINCT FROM 1)::int - (before.quality IS NOT DISTINCT FROM 1)::int,
    quality_down = quality_down + (after.quality IS NOT DISTINCT FROM -1)::int - (before.quality IS NOT DISTINCT FROM -1)::int,
    agree_count = agree_count + (after.agreement IS NOT DISTINCT FROM 1)::int - (before.agreement IS NOT DISTINCT FROM 1)::int,
    disagree_count = disagree_count + (after.agreement IS NOT DISTINCT FROM -1)::int - (before.agreement IS NOT DISTINCT FROM -1)::int,
    pass_count = pass_count + (after.agreement IS NOT DISTINCT FROM 0)::int - (before.agreement IS NOT DISTINCT FROM 0)::int
  WHERE id = coalesce(after.post_id, before.post_id);
  RETURN NULL;
END $$;

-- So many posts more, or fewer, stand beneath a post and everything above it; so many of them answer the post itself.
CREATE FUNCTION count_above(parent integer, posts_beneath integer, replies integer) RETURNS void LANGUAGE sql AS $$
  WITH RECURSIVE above AS (
    SELECT id, parent_id FROM posts WHERE id = parent
    UNION ALL
    SELECT up.id, up.parent_id FROM posts up JOIN above ON up.id = above.parent_id
  )
  UPDATE posts p SET reply_count = reply_count + (p.id = parent)::int * replies, below_count = below_count + posts_beneath
    FROM above WHERE p.id = above.id
$$;

-- Takes posts to a thread, so many levels deeper, with all that belongs to them; of these, one answers something else.
-- Both threads' rows have to be locked. All is counted in one go: post by post, each thread's row would be written as often.
CREATE FUNCTION resettle(moved integer[], from_thread integer, to_thread integer, deeper integer, branch integer, to_parent integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told record;
BEGIN
  PERFORM set_config('standpunkt.moving', 'yes', true);
  -- Votes, revisions and tags follow by their foreign keys.
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

-- A post, with everything beneath it, answers another post of a thread, or with null the thread's question. Gives how many posts moved.
CREATE FUNCTION move_branch(branch integer, to_thread integer, to_parent integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  former record;
  to_depth integer := 0;
  moved integer[];
BEGIN
  SELECT thread_id, parent_id, depth INTO STRICT former FROM posts WHERE id = branch;
  WITH RECURSIVE below AS (
    SELECT branch AS id
    UNION ALL
    SELECT down.id FROM below JOIN posts down ON down.thread_id = former.thread_id AND down.parent_id = below.id
  )
  SELECT array_agg(id) INTO moved FROM below;
  IF to_parent IS NOT NULL THEN
    SELECT depth + 1 INTO to_depth FROM posts WHERE id = to_parent AND thread_id = to_thread AND id <> ALL (moved);
    IF NOT FOUND THEN
      RAISE EXCEPTION 'post % cannot answer post % in thread %', branch, to_parent, to_thread USING ERRCODE = 'SP009';
    END IF;
  END IF;
  PERFORM count_above(former.parent_id, -cardinality(moved), -1);
  PERFORM resettle(moved, former.thread_id, to_thread, to_depth - former.depth, branch, to_parent);
  PERFORM count_above(to_parent, cardinality(moved), 1);
  RETURN cardinality(moved);
END $$;

-- All posts of a thread answer another thread's question, or what they answered already. Gives how many posts moved.
CREATE FUNCTION merge_posts(from_thread integer, to_thread integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  moved integer[] := ARRAY(SELECT id FROM posts WHERE thread_id = from_thread ORDER BY id);
BEGIN
  PERFORM resettle(moved, from_thread, to_thread, 0, NULL, NULL);
  RETURN cardinality(moved);
END $$;
