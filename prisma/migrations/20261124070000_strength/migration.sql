-- How strong an argument is, and how contested, is computed by the app whenever something changes that counts in it, and read as it is.

ALTER TABLE "posts"
  ADD COLUMN "strength" DOUBLE PRECISION,
  ADD COLUMN "controversy" DOUBLE PRECISION NOT NULL DEFAULT 0,
  ADD CONSTRAINT "posts_strength" CHECK ("strength" BETWEEN 0 AND 1),
  ADD CONSTRAINT "posts_controversy" CHECK ("controversy" >= 0);

-- The formula's home is controversyOf() in the app; this is its value once, for the rows of before. Strengths are weighed when the worker begins.
UPDATE posts SET controversy = (agree_count + disagree_count)::float8 / greatest(abs(agree_count - disagree_count), 1) WHERE agree_count + disagree_count > 0;

-- What weighs for or against a post.
CREATE INDEX "posts_weighing" ON "posts" ("thread_id", "parent_id") WHERE "strength" IS NOT NULL AND "stance" IN ('supports', 'opposes');

-- Siblings by strength and by how contested they are, from any place on. A rank of 1 is that of a post that is gone.
CREATE INDEX "posts_by_strength" ON "posts" ("thread_id", "parent_id", (coalesce(-"strength", "rank" + 1)), "id") WHERE "parent_id" IS NOT NULL;
CREATE INDEX "posts_top_by_strength" ON "posts" ("thread_id", (coalesce(-"strength", "rank" + 1)), "id") WHERE "parent_id" IS NULL;
CREATE INDEX "posts_by_controversy" ON "posts" ("thread_id", "parent_id", (CASE WHEN "rank" = 1 THEN 1 ELSE -"controversy" END), "id") WHERE "parent_id" IS NOT NULL;
CREATE INDEX "posts_top_by_controversy" ON "posts" ("thread_id", (CASE WHEN "rank" = 1 THEN 1 ELSE -"controversy" END), "id") WHERE "parent_id" IS NULL;

-- What speaks for something, and what against it, the strongest first.
CREATE INDEX "posts_by_side" ON "posts" ("thread_id", "parent_id", "stance", (coalesce(-"strength", "rank" + 1)), "id") WHERE "parent_id" IS NOT NULL;
CREATE INDEX "posts_top_by_side" ON "posts" ("thread_id", "stance", (coalesce(-"strength", "rank" + 1)), "id") WHERE "parent_id" IS NULL;
