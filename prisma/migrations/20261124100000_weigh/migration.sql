-- The posts of a thread that fewest have said of whether they agree: among these the next one to be weighed is chosen.
CREATE INDEX "posts_to_weigh" ON "posts" ("thread_id", ("agree_count" + "disagree_count" + "pass_count"), "id") WHERE "withdrawn_at" IS NULL AND "removed_at" IS NULL;
