-- Who asks can say which reply answered the question.

ALTER TABLE "posts" ADD COLUMN "accepted_at" TIMESTAMPTZ(3);

-- One answer to a question.
CREATE UNIQUE INDEX "posts_accepted" ON "posts" ("parent_id") WHERE "accepted_at" IS NOT NULL;

-- What answers something else from now on is not its answer yet.
CREATE FUNCTION answer_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.accepted_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER answer_moves BEFORE UPDATE OF parent_id ON posts FOR EACH ROW
  WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION answer_moves();
