import type { Context } from '~/domain/context'

/** The acts that the audit log records. */
export type AuditedAct =
  | 'threadOpened'
  | 'threadRenamed'
  | 'threadClosed'
  | 'threadReopened'
  | 'threadPinned'
  | 'threadUnpinned'
  | 'threadMerged'
  | 'postRemoved'
  | 'postRestored'
  | 'postTagged'
  | 'postMoved'
  | 'postPlaced'
  | 'postUnplaced'
  | 'markAccepted'
  | 'markDismissed'
  | 'themeCreated'
  | 'themeChanged'
  | 'articleSeeded'
  | 'roleChanged'

/** Adds a row to the audit log, in the caller's transaction. Rows are never changed. */
export async function audit(
  { db, viewer, now }: Context,
  entry: {
    act: AuditedAct
    subjectKind: 'thread' | 'post' | 'theme' | 'article' | 'member'
    subjectId: number
    detail?: Record<string, string | number | boolean | null | (string | number)[]>
  },
): Promise<void> {
  await db.audit.create({
    data: {
      act: entry.act,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      detail: entry.detail ?? {},
      actorId: viewer?.id ?? null,
      at: now,
    },
  })
}
