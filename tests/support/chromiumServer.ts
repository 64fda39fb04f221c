import { chromium as playwright } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromium } from './chromium'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The WebSocket address of the browser that all browser tests share; null without Chromium. */
    browserEndpoint: string | null
  }
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Launches one Chromium for the whole run. Each test opens browser contexts of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = chromium()
  const server = executablePath && (await playwright.launchServer({ executablePath, args }))
  project.provide('browserEndpoint', server ? server.wsEndpoint() : null)
  return async () => {
    if (server) await server.close()
  }
}
