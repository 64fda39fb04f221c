import { text } from 'node:stream/consumers'
import { database } from '~/db/client.server'
import { roles, type Context } from '~/domain/context'
import { changeRole } from '~/domain/identity/changeRole.server'
import { createMember } from '~/domain/identity/createMember.server'
import { listMembers } from '~/domain/identity/listMembers.server'
import { oneOf, required, WrongUse, type Command } from './command'
import { parseOptions } from './options.server'

const asOperator = (): Context => ({ db: database(), viewer: null, now: new Date() })

const create: Command = {
  name: 'user create',
  usage: `--email E --name N --password-stdin [--role ${roles.join('|')}] [--json]`,
  does: 'makes an account; the password is read from standard input',
  needsDatabase: true,
  async run(args, { io }) {
    const given = parseOptions(args, {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      'password-stdin': { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const email = required(given.email, '--email')
    const name = required(given.name, '--name')
    const role = oneOf(roles, given.role, '--role') ?? 'member'
    if (!given['password-stdin'])
      throw new WrongUse(
        '--password-stdin is missing: a password on the command line could be read by others.',
      )
    const password = (await text(io.stdin)).replace(/\r?\n$/, '')
    const id = await createMember(asOperator(), { email, name, password, role })
    io.out(
      given.json ? JSON.stringify({ id, email, name, role }) : `${id}  ${email}  ${name}  ${role}`,
    )
  },
}

const role: Command = {
  name: 'user role',
  usage: `--email E --role ${roles.join('|')} [--json]`,
  does: 'gives a member another role',
  needsDatabase: true,
  async run(args, { io }) {
    const given = parseOptions(args, {
      email: { type: 'string' },
      role: { type: 'string' },
      json: { type: 'boolean' },
    })
    const email = required(given.email, '--email')
    const wanted = oneOf(roles, required(given.role, '--role'), '--role') ?? 'member'
    await changeRole(asOperator(), { email, role: wanted })
    io.out(given.json ? JSON.stringify({ email, role: wanted }) : `${email}  ${wanted}`)
  },
}

const list: Command = {
  name: 'user list',
  usage: '[--json]',
  does: 'lists all members with their addresses',
  needsDatabase: true,
  async run(args, { io }) {
    const { json } = parseOptions(args, { json: { type: 'boolean' } })
    const members = await listMembers(asOperator())
    if (json) return io.out(JSON.stringify(members))
    for (const { id, email, name, role: has, demo, suspended } of members) {
      io.out(
        [id, email, name, has, demo && 'demo', suspended && 'suspended'].filter(Boolean).join('  '),
      )
    }
  },
}

/** CLI commands for members. */
export const userCommands: Command[] = [create, role, list]
