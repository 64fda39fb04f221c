import { checks, close, generate, take, takeAll, tests } from './steps'

// What a developer runs before every commit: everything that needs neither a database nor a browser.
const client = await take(generate)
close([client, ...(await takeAll([...checks, tests('fast tests', ['unit'])]))])
