import type { BuiltinKey } from './builtin'
import { balanceVoices } from './demoVoices/balance'
import { consequencesVoices } from './demoVoices/consequences'
import type { DemoPost } from './demoVoices/demo'
import { ethicsVoices } from './demoVoices/ethics'
import { importsVoices } from './demoVoices/imports'
import { landscapeVoices } from './demoVoices/landscape'
import { misinformationVoices } from './demoVoices/misinformation'
import { standardsVoices } from './demoVoices/standards'

/** The demo posts of every built-in thread, as trees. */
export const demoVoices: Record<BuiltinKey, DemoPost[]> = {
  consequences: consequencesVoices,
  landscape: landscapeVoices,
  standards: standardsVoices,
  ethics: ethicsVoices,
  imports: importsVoices,
  misinformation: misinformationVoices,
  balance: balanceVoices,
}
