-- What a thread's votes say about opinion groups and common ground, as readers may see it. Nothing in here is about one person.

-- AlterTable
ALTER TABLE "posts" ADD COLUMN "common_ground" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "thread_opinions" (
    "thread_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "participants" INTEGER,
    "statements" INTEGER,
    "camps" INTEGER,
    "findings" JSONB,
    "plane" JSONB,

    CONSTRAINT "thread_opinions_pkey" PRIMARY KEY ("thread_id")
);

-- AddForeignKey
ALTER TABLE "thread_opinions" ADD CONSTRAINT "thread_opinions_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- With fewer voters than fifteen nothing is known here but when it was looked for.
ALTER TABLE "thread_opinions" ADD CONSTRAINT "thread_opinions_voters" CHECK (
  num_nulls("participants", "statements", "camps", "findings", "plane") = 5
  OR (num_nulls("participants", "statements", "camps", "findings", "plane") = 0 AND "participants" >= 15));

-- What changes opinions makes them due, in its own transaction: at once where they were not looked for lately, else a minute after
-- the last time, however much more happens until then. Before a worker has ever run there is no queue; the first one catches up.
CREATE FUNCTION opinions_are_due() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  looked timestamptz;
BEGIN
  IF to_regproc('graphile_worker.add_job') IS NULL THEN RETURN NULL; END IF;
  SELECT looked_at INTO looked FROM thread_opinions WHERE thread_id = NEW.thread_id;
  PERFORM graphile_worker.add_job('findOpinions', json_build_object('threadId', NEW.thread_id), max_attempts => 8,
    run_at => least(greatest(now(), looked + interval '1 minute'), now() + interval '1 minute'),
    job_key => 'findOpinions:' || NEW.thread_id, job_key_mode => 'preserve_run_at');
  RETURN NULL;
END $$;
CREATE TRIGGER opinions_are_due AFTER INSERT ON events FOR EACH ROW
  WHEN (NEW.thread_id IS NOT NULL AND NEW.kind IN ('voted', 'withdrawn', 'removed', 'restored', 'moved'))
  EXECUTE FUNCTION opinions_are_due();
