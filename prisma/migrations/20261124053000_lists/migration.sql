-- Lists of posts, newest first: each is read along an index, from any post on, and no further than it is shown.

-- DropIndex
DROP INDEX "posts_author_id_created_at_idx";

-- AlterTable
ALTER TABLE "posts" ADD COLUMN "tag_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "post_themes" ADD COLUMN "posted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- What is there already.
UPDATE posts SET tag_count = tagged.n FROM (SELECT post_id, count(*)::int AS n FROM post_themes GROUP BY post_id) tagged WHERE posts.id = tagged.post_id;
UPDATE post_themes SET posted_at = posts.created_at FROM posts WHERE posts.id = post_themes.post_id;

-- CreateIndex
CREATE INDEX "posts_created_at_id_idx" ON "posts"("created_at", "id");

-- CreateIndex
CREATE INDEX "posts_thread_id_created_at_id_idx" ON "posts"("thread_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "posts_author_id_created_at_id_idx" ON "posts"("author_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "posts_tag_count_created_at_id_idx" ON "posts"("tag_count", "created_at", "id") WHERE "tag_count" = 0 AND "withdrawn_at" IS NULL AND "removed_at" IS NULL;

-- CreateIndex
CREATE INDEX "post_themes_theme_id_posted_at_post_id_idx" ON "post_themes"("theme_id", "posted_at", "post_id");

-- CreateIndex
CREATE INDEX "threads_created_at_id_idx" ON "threads"("created_at", "id");

-- A tag knows when its post was written, and a post how many tags it carries: neither list has to look at the other's rows.
CREATE FUNCTION tag_is_dated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT created_at INTO NEW.posted_at FROM posts WHERE id = NEW.post_id;
  -- Without its post there is nothing to be told but that, by the foreign key.
  NEW.posted_at := coalesce(NEW.posted_at, CURRENT_TIMESTAMP);
  RETURN NEW;
END $$;
CREATE TRIGGER tag_is_dated BEFORE INSERT ON post_themes FOR EACH ROW EXECUTE FUNCTION tag_is_dated();

CREATE FUNCTION tag_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE posts SET tag_count = tag_count + 1 WHERE id = NEW.post_id;
  ELSE
    UPDATE posts SET tag_count = tag_count - 1 WHERE id = OLD.post_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tag_counts AFTER INSERT OR DELETE ON post_themes FOR EACH ROW EXECUTE FUNCTION tag_counts();

-- A tag stays on its post: another post is another tag.
CREATE FUNCTION tag_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a tag keeps its post and its theme' USING ERRCODE = 'SP007';
END $$;
CREATE TRIGGER tag_stays BEFORE UPDATE OF post_id, theme_id ON post_themes FOR EACH ROW
  WHEN ((OLD.post_id, OLD.theme_id) IS DISTINCT FROM (NEW.post_id, NEW.theme_id))
  EXECUTE FUNCTION tag_stays();
