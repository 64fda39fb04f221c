import { checks, finish, generate, run, runAll, tests } from './steps'

// For every commit: all checks that need neither a database nor a browser.
const client = await run(generate)
finish([client, ...(await runAll([tests('fast tests', ['unit']), ...checks]))])
