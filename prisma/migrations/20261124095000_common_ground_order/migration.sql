-- Siblings by how far every camp backs them, from any place on; what is gone stands last, and before it what is not known.
CREATE INDEX "posts_by_common_ground" ON "posts" ("thread_id", "parent_id", (CASE WHEN "rank" = 1 THEN 2 ELSE coalesce(-"common_ground", 1) END), "id") WHERE "parent_id" IS NOT NULL;
CREATE INDEX "posts_top_by_common_ground" ON "posts" ("thread_id", (CASE WHEN "rank" = 1 THEN 2 ELSE coalesce(-"common_ground", 1) END), "id") WHERE "parent_id" IS NULL;
