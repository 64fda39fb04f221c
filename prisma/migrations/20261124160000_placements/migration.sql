-- An argument may stand at further places, beside the one where it was said.

-- CreateTable
CREATE TABLE "placements" (
    "id" SERIAL NOT NULL,
    "post_id" INTEGER NOT NULL,
    "home_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "stance" TEXT NOT NULL,
    "placed_by_id" INTEGER NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "placements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "placements_home_id_idx" ON "placements"("home_id");

-- CreateIndex
CREATE INDEX "placements_thread_id_parent_id_idx" ON "placements"("thread_id", "parent_id");

-- CreateIndex
CREATE INDEX "placements_placed_by_id_idx" ON "placements"("placed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "placements_post_id_thread_id_parent_id_key" ON "placements"("post_id", "thread_id", "parent_id") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_post_id_home_id_fkey" FOREIGN KEY ("post_id", "home_id") REFERENCES "posts"("id", "thread_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_parent_id_thread_id_fkey" FOREIGN KEY ("parent_id", "thread_id") REFERENCES "posts"("id", "thread_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_placed_by_id_fkey" FOREIGN KEY ("placed_by_id") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must hold, whoever writes.

ALTER TABLE "placements"
  ADD CONSTRAINT "placements_stance" CHECK ("stance" IN ('supports', 'opposes', 'asks', 'adds')),
  ADD CONSTRAINT "placements_not_itself" CHECK ("parent_id" IS DISTINCT FROM "post_id");

-- Nothing stands a second time where it stands anyway.
CREATE FUNCTION placement_is_further() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM posts WHERE id = NEW.post_id AND thread_id = NEW.thread_id AND parent_id IS NOT DISTINCT FROM NEW.parent_id) THEN
    RAISE EXCEPTION 'post % stands there anyway', NEW.post_id USING ERRCODE = 'SP011';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER placement_is_further BEFORE INSERT ON placements FOR EACH ROW EXECUTE FUNCTION placement_is_further();

-- What has come to stand where it was placed is no longer placed there.
CREATE FUNCTION drop_idle_placements(of_thread integer) RETURNS void LANGUAGE sql AS $$
  DELETE FROM placements l USING posts p
    WHERE l.thread_id = of_thread AND p.id = l.post_id AND p.thread_id = l.thread_id AND p.parent_id IS NOT DISTINCT FROM l.parent_id
$$;

-- A post, with everything beneath it, answers another post of a thread, or with null the thread's question. Gives how many posts moved.
-- Where they stand also, and what stands also under them, follows by its foreign keys.
CREATE OR REPLACE FUNCTION move_branch(branch integer, to_thread integer, to_parent integer) RETURNS integer LANGUAGE plpgsql AS $$
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
  PERFORM drop_idle_placements(to_thread);
  RETURN cardinality(moved);
END $$;

-- All posts of a thread answer another thread's question, or what they answered already. Gives how many posts moved.
CREATE OR REPLACE FUNCTION merge_posts(from_thread integer, to_thread integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  moved integer[] := ARRAY(SELECT id FROM posts WHERE thread_id = from_thread ORDER BY id);
BEGIN
  PERFORM resettle(moved, from_thread, to_thread, 0, NULL, NULL);
  -- What stood also under the one question stands also under the other, once.
  DELETE FROM placements l WHERE l.thread_id = from_thread AND l.parent_id IS NULL
    AND EXISTS (SELECT FROM placements known WHERE known.post_id = l.post_id AND known.thread_id = to_thread AND known.parent_id IS NULL);
  UPDATE placements SET thread_id = to_thread WHERE thread_id = from_thread AND parent_id IS NULL;
  PERFORM drop_idle_placements(to_thread);
  RETURN cardinality(moved);
END $$;
