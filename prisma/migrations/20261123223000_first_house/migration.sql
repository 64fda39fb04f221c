-- CreateTable
CREATE TABLE "members" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'member',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "member_id" INTEGER NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "author_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_texts" (
    "article_id" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sections" JSONB NOT NULL,

    CONSTRAINT "article_texts_pkey" PRIMARY KEY ("article_id","lang")
);

-- CreateTable
CREATE TABLE "threads" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,
    "lang" TEXT NOT NULL,
    "question_de" TEXT,
    "question_en" TEXT,
    "theme_id" INTEGER,
    "author_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "pinned_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "post_count" INTEGER NOT NULL DEFAULT 0,
    "last_post_at" TIMESTAMPTZ(3),

    CONSTRAINT "threads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_origins" (
    "thread_id" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "section" INTEGER NOT NULL,
    "heading" TEXT,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,

    CONSTRAINT "thread_origins_pkey" PRIMARY KEY ("thread_id","lang")
);

-- CreateTable
CREATE TABLE "posts" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "depth" INTEGER NOT NULL DEFAULT 0,
    "author_id" INTEGER NOT NULL,
    "stance" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "doc" JSONB,
    "html" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "send_key" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" INTEGER,
    "removed_reason" TEXT,
    "reply_count" INTEGER NOT NULL DEFAULT 0,
    "quality_up" INTEGER NOT NULL DEFAULT 0,
    "quality_down" INTEGER NOT NULL DEFAULT 0,
    "agree_count" INTEGER NOT NULL DEFAULT 0,
    "disagree_count" INTEGER NOT NULL DEFAULT 0,
    "pass_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_revisions" (
    "post_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "editor_id" INTEGER NOT NULL,
    "stance" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "doc" JSONB NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_revisions_pkey" PRIMARY KEY ("post_id","number")
);

-- CreateTable
CREATE TABLE "votes" (
    "post_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "quality" SMALLINT,
    "agreement" SMALLINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "votes_pkey" PRIMARY KEY ("post_id","member_id")
);

-- CreateTable
CREATE TABLE "themes" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "description_de" TEXT NOT NULL DEFAULT '',
    "description_en" TEXT NOT NULL DEFAULT '',
    "colour" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "themes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_themes" (
    "post_id" INTEGER NOT NULL,
    "theme_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "tagged_by_id" INTEGER NOT NULL,
    "tagged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_themes_pkey" PRIMARY KEY ("post_id","theme_id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "thread_id" INTEGER,
    "post_id" INTEGER,
    "actor_id" INTEGER,
    "version" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" BIGSERIAL NOT NULL,
    "actor_id" INTEGER,
    "act" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "members_name_key_key" ON "members"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "members_email_key_key" ON "members"("email_key");

-- CreateIndex
CREATE INDEX "sessions_member_id_idx" ON "sessions"("member_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "articles_fingerprint_key" ON "articles"("fingerprint");

-- CreateIndex
CREATE INDEX "articles_author_id_idx" ON "articles"("author_id");

-- CreateIndex
CREATE INDEX "threads_article_id_position_idx" ON "threads"("article_id", "position");

-- CreateIndex
CREATE INDEX "threads_theme_id_idx" ON "threads"("theme_id");

-- CreateIndex
CREATE INDEX "threads_author_id_idx" ON "threads"("author_id");

-- CreateIndex
CREATE INDEX "threads_pinned_at_last_post_at_idx" ON "threads"("pinned_at", "last_post_at");

-- CreateIndex
CREATE INDEX "posts_thread_id_parent_id_created_at_idx" ON "posts"("thread_id", "parent_id", "created_at");

-- CreateIndex
CREATE INDEX "posts_parent_id_thread_id_idx" ON "posts"("parent_id", "thread_id");

-- CreateIndex
CREATE INDEX "posts_author_id_created_at_idx" ON "posts"("author_id", "created_at");

-- CreateIndex
CREATE INDEX "posts_removed_by_id_idx" ON "posts"("removed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "posts_id_thread_id_key" ON "posts"("id", "thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "posts_author_id_send_key_key" ON "posts"("author_id", "send_key");

-- CreateIndex
CREATE INDEX "post_revisions_post_id_thread_id_idx" ON "post_revisions"("post_id", "thread_id");

-- CreateIndex
CREATE INDEX "post_revisions_editor_id_idx" ON "post_revisions"("editor_id");

-- CreateIndex
CREATE INDEX "votes_member_id_thread_id_idx" ON "votes"("member_id", "thread_id");

-- CreateIndex
CREATE INDEX "votes_post_id_thread_id_idx" ON "votes"("post_id", "thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "themes_slug_key" ON "themes"("slug");

-- CreateIndex
CREATE INDEX "post_themes_theme_id_tagged_at_idx" ON "post_themes"("theme_id", "tagged_at");

-- CreateIndex
CREATE INDEX "post_themes_post_id_thread_id_idx" ON "post_themes"("post_id", "thread_id");

-- CreateIndex
CREATE INDEX "post_themes_tagged_by_id_idx" ON "post_themes"("tagged_by_id");

-- CreateIndex
CREATE INDEX "events_thread_id_id_idx" ON "events"("thread_id", "id");

-- CreateIndex
CREATE INDEX "audit_log_subject_kind_subject_id_id_idx" ON "audit_log"("subject_kind", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_log_actor_id_idx" ON "audit_log"("actor_id");

-- CreateIndex
CREATE INDEX "limits_expire_idx" ON "limits"("expire");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_texts" ADD CONSTRAINT "article_texts_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_origins" ADD CONSTRAINT "thread_origins_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_parent_id_thread_id_fkey" FOREIGN KEY ("parent_id", "thread_id") REFERENCES "posts"("id", "thread_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revisions" ADD CONSTRAINT "post_revisions_post_id_thread_id_fkey" FOREIGN KEY ("post_id", "thread_id") REFERENCES "posts"("id", "thread_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revisions" ADD CONSTRAINT "post_revisions_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_post_id_thread_id_fkey" FOREIGN KEY ("post_id", "thread_id") REFERENCES "posts"("id", "thread_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_themes" ADD CONSTRAINT "post_themes_post_id_thread_id_fkey" FOREIGN KEY ("post_id", "thread_id") REFERENCES "posts"("id", "thread_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_themes" ADD CONSTRAINT "post_themes_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_themes" ADD CONSTRAINT "post_themes_tagged_by_id_fkey" FOREIGN KEY ("tagged_by_id") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "members"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What must hold, whoever writes.

ALTER TABLE "members"
  ADD CONSTRAINT "members_role" CHECK ("role" IN ('member', 'moderator', 'admin')),
  ADD CONSTRAINT "members_name_length" CHECK (char_length("name") BETWEEN 1 AND 40),
  ADD CONSTRAINT "members_email_length" CHECK (char_length("email") BETWEEN 3 AND 254);

ALTER TABLE "articles" ADD CONSTRAINT "articles_lang" CHECK ("lang" IN ('de', 'en'));
ALTER TABLE "article_texts" ADD CONSTRAINT "article_texts_lang" CHECK ("lang" IN ('de', 'en'));

ALTER TABLE "threads"
  ADD CONSTRAINT "threads_lang" CHECK ("lang" IN ('de', 'en')),
  ADD CONSTRAINT "threads_question" CHECK (
    ("lang" = 'de' AND "question_de" IS NOT NULL OR "lang" = 'en' AND "question_en" IS NOT NULL)
    AND char_length("question_de") BETWEEN 1 AND 200 IS NOT FALSE
    AND char_length("question_en") BETWEEN 1 AND 200 IS NOT FALSE),
  ADD CONSTRAINT "threads_post_count" CHECK ("post_count" >= 0);

ALTER TABLE "thread_origins"
  ADD CONSTRAINT "thread_origins_lang" CHECK ("lang" IN ('de', 'en')),
  ADD CONSTRAINT "thread_origins_span" CHECK ("starts_at" >= 0 AND "ends_at" > "starts_at");

ALTER TABLE "posts"
  ADD CONSTRAINT "posts_stance" CHECK ("stance" IN ('supports', 'opposes', 'asks', 'adds')),
  ADD CONSTRAINT "posts_lang" CHECK ("lang" IN ('de', 'en')),
  ADD CONSTRAINT "posts_text_length" CHECK (char_length("text") <= 32000),
  ADD CONSTRAINT "posts_depth" CHECK ("depth" BETWEEN 0 AND 200 AND ("depth" = 0) = ("parent_id" IS NULL)),
  ADD CONSTRAINT "posts_not_own_parent" CHECK ("parent_id" <> "id"),
  ADD CONSTRAINT "posts_words_gone" CHECK ("withdrawn_at" IS NULL OR ("doc" IS NULL AND "html" = '' AND "text" = '')),
  ADD CONSTRAINT "posts_removal" CHECK (("removed_at" IS NULL) = ("removed_reason" IS NULL)),
  ADD CONSTRAINT "posts_counters" CHECK (
    "reply_count" >= 0 AND "quality_up" >= 0 AND "quality_down" >= 0
    AND "agree_count" >= 0 AND "disagree_count" >= 0 AND "pass_count" >= 0);

ALTER TABLE "post_revisions"
  ADD CONSTRAINT "post_revisions_stance" CHECK ("stance" IN ('supports', 'opposes', 'asks', 'adds')),
  ADD CONSTRAINT "post_revisions_lang" CHECK ("lang" IN ('de', 'en'));

ALTER TABLE "votes"
  ADD CONSTRAINT "votes_quality" CHECK ("quality" IN (-1, 1)),
  ADD CONSTRAINT "votes_agreement" CHECK ("agreement" IN (-1, 0, 1)),
  ADD CONSTRAINT "votes_say_something" CHECK ("quality" IS NOT NULL OR "agreement" IS NOT NULL);

ALTER TABLE "themes"
  ADD CONSTRAINT "themes_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("slug") <= 60),
  ADD CONSTRAINT "themes_names" CHECK (char_length("name_de") BETWEEN 1 AND 60 AND char_length("name_en") BETWEEN 1 AND 60),
  ADD CONSTRAINT "themes_colour" CHECK ("colour" IN ('red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink'));

-- A post counts into its thread and its parent. Taking the thread's row first gives every writer the same
-- order of locks, and makes closing and replying exclude each other: the update finds no open thread, or
-- the closing waits for the reply.
CREATE FUNCTION post_arrives() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent_depth integer;
BEGIN
  UPDATE threads SET post_count = post_count + 1, last_post_at = greatest(last_post_at, NEW.created_at)
    WHERE id = NEW.thread_id AND closed_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'thread % is closed or missing', NEW.thread_id USING ERRCODE = 'SP001';
  END IF;
  IF NEW.parent_id IS NOT NULL THEN
    UPDATE posts SET reply_count = reply_count + 1
      WHERE id = NEW.parent_id AND thread_id = NEW.thread_id AND withdrawn_at IS NULL AND removed_at IS NULL
      RETURNING depth INTO parent_depth;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'post % takes no reply in thread %', NEW.parent_id, NEW.thread_id USING ERRCODE = 'SP002';
    END IF;
    NEW.depth := parent_depth + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER post_arrives BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION post_arrives();

-- A post stays where it was said, and by whom.
CREATE FUNCTION post_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a post keeps its thread, parent, depth and author' USING ERRCODE = 'SP003';
END $$;
CREATE TRIGGER post_stays BEFORE UPDATE OF thread_id, parent_id, depth, author_id ON posts FOR EACH ROW
  WHEN ((OLD.thread_id, OLD.parent_id, OLD.depth, OLD.author_id) IS DISTINCT FROM (NEW.thread_id, NEW.parent_id, NEW.depth, NEW.author_id))
  EXECUTE FUNCTION post_stays();

CREATE FUNCTION vote_is_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM posts WHERE id = NEW.post_id AND author_id = NEW.member_id) THEN
    RAISE EXCEPTION 'nobody votes on their own post' USING ERRCODE = 'SP004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vote_is_allowed BEFORE INSERT ON votes FOR EACH ROW EXECUTE FUNCTION vote_is_allowed();

CREATE FUNCTION vote_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a vote keeps its post and its member' USING ERRCODE = 'SP005';
END $$;
CREATE TRIGGER vote_stays BEFORE UPDATE OF post_id, member_id, thread_id ON votes FOR EACH ROW
  WHEN ((OLD.post_id, OLD.member_id, OLD.thread_id) IS DISTINCT FROM (NEW.post_id, NEW.member_id, NEW.thread_id))
  EXECUTE FUNCTION vote_stays();

-- The counters follow the rows: the difference is added under the post's row lock, so that no vote is lost.
CREATE FUNCTION vote_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before votes%ROWTYPE;
  after votes%ROWTYPE;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := OLD; END IF;
  IF TG_OP <> 'DELETE' THEN after := NEW; END IF;
  UPDATE posts SET
    quality_up = quality_up + (after.quality IS NOT DISTINCT FROM 1)::int - (before.quality IS NOT DISTINCT FROM 1)::int,
    quality_down = quality_down + (after.quality IS NOT DISTINCT FROM -1)::int - (before.quality IS NOT DISTINCT FROM -1)::int,
    agree_count = agree_count + (after.agreement IS NOT DISTINCT FROM 1)::int - (before.agreement IS NOT DISTINCT FROM 1)::int,
    disagree_count = disagree_count + (after.agreement IS NOT DISTINCT FROM -1)::int - (before.agreement IS NOT DISTINCT FROM -1)::int,
    pass_count = pass_count + (after.agreement IS NOT DISTINCT FROM 0)::int - (before.agreement IS NOT DISTINCT FROM 0)::int
  WHERE id = coalesce(after.post_id, before.post_id);
  RETURN NULL;
END $$;
CREATE TRIGGER vote_counts AFTER INSERT OR UPDATE OR DELETE ON votes FOR EACH ROW EXECUTE FUNCTION vote_counts();

-- What staff did stays written, for the owner of the table too.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only ever added to' USING ERRCODE = 'SP006';
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM PUBLIC;
