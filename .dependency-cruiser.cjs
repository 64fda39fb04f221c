/** The walls of docs/architecture.md as checks. Every rule's comment says what to do instead. */

const server = '\\.server\\.tsx?$'
const upstream =
  'identity|themes|threads|posts|placements|sources|marks|arguments|votes|ranking|events'
const downstream =
  'moderation|notifications|search|opinions|overview|articles|interchange|feeds|sitemap'
/** What composes the domain into programs; nothing of the app stands above it. */
const compositionRoots = '^app/(start\\.server\\.ts|cli/|jobs/)'
/** A type costs nothing at run time; what it names may still be out of reach for a value. */
const notAsType = { dependencyTypesNot: ['type-only'] }

/** What somebody else starts or reads: nothing of ours has to import it. A route is written with a small first letter. */
const doors = [
  '^app/(root|entry\\.server|entry\\.client)\\.tsx$',
  '^app/routes/[^/]+/[a-z][^/]*\\.tsx?$',
  '^server/(index|develop|forum|worker)\\.ts$',
  '^server/start\\.js$',
  '^prisma/(migrate|seed)\\.ts$',
  '^app/db/generated/',
  // Only types, which every file sees without importing them.
  '\\.d\\.ts$',
  '^app/http/loadContext\\.ts$',
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or a third wants out of them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unknown',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'nothing-undeclared',
      comment: 'A package that package.json does not name may be gone tomorrow.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '^virtual:' },
    },
    {
      name: 'nothing-for-development-in-production',
      comment: 'Machines that serve have no development packages.',
      severity: 'error',
      from: {
        path: '^(app|server|prisma)/',
        pathNot: '^(server/develop|prisma/(engine|migrate))\\.ts$',
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'no-orphan',
      comment: 'No route, process or script reaches this file: use it or delete it.',
      severity: 'error',
      from: { path: doors },
      to: { path: '^(app|server|prisma)/', pathNot: doors, reachable: false },
    },

    {
      name: 'domain-knows-no-web',
      comment:
        'The domain does not know who asks: answer with plain data or a Refusal, and let app/http translate.',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: {
        path: '^app/(http|routes|ui|jobs|cli|root|entry|hydrate|start|links)|^node_modules/(@remix-run|react|react-dom|react-router|react-router-dom|express|compression|helmet|vite|@tiptap/react)/',
      },
    },
    {
      name: 'domain-speaks-no-language',
      comment: 'The domain gives keys of messages; only their type is known to it.',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { path: '^app/i18n/', pathNot: '^app/i18n/messages\\.ts$' },
    },
    {
      name: 'domain-speaks-no-language-but-its-keys',
      comment: 'Import MessageKey as a type.',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { path: '^app/i18n/', ...notAsType },
    },
    {
      name: 'pure-stays-pure',
      comment: 'A file without .server only thinks: take plain data, or name the file .server.ts.',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: server },
      to: {
        path: [
          server,
          '^app/db/',
          '^node_modules/(zod|pg|@prisma|lucia|@node-rs|graphile-worker|rate-limiter-flexible|pino)/',
        ],
        ...notAsType,
      },
    },
    {
      name: 'pure-needs-no-node',
      comment: 'A file without .server runs in browsers too: no Node builtins.',
      severity: 'error',
      from: { path: '^app/(domain|ui|i18n|links|http)', pathNot: server },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tiptap-at-two-places',
      comment:
        'The editor is heavy: the document’s extensions and app/ui/editor know it, on the server also what checks documents.',
      severity: 'error',
      from: {
        path: '^(app|server)/',
        pathNot: [
          '^app/ui/editor/',
          '^app/domain/posts/document/extensions\\.ts$',
          '^app/domain/posts/document/[^/]+' + server,
        ],
      },
      to: { path: '^node_modules/(@tiptap|prosemirror-[^/]+)/', ...notAsType },
    },
    {
      name: 'upstream-knows-no-downstream',
      comment:
        'Posts do not know who reacts to posts: record an event, and react to it in app/jobs.',
      severity: 'error',
      from: { path: `^app/domain/(${upstream})/` },
      to: { path: `^app/domain/(${downstream})/` },
    },

    {
      name: 'db-knows-only-itself',
      comment: 'A statement takes a Db and plain values.',
      severity: 'error',
      from: { path: '^app/db/', pathNot: '^app/db/generated/' },
      to: { path: '^(app|server|prisma|tests)/', pathNot: '^app/(db/|config\\.server\\.ts$)' },
    },
    {
      name: 'generated-client-only-in-db',
      comment: 'app/db/client.server.ts offers what the domain needs of Prisma.',
      severity: 'error',
      from: { pathNot: '^app/db/' },
      to: { path: ['^app/db/generated/', '^node_modules/@prisma/client/'] },
    },
    {
      name: 'no-db-in-routes',
      comment: 'A route calls one domain function.',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: ['^app/db/', '^node_modules/(pg|@prisma)/'] },
    },
    {
      name: 'routes-keep-to-their-room',
      comment: 'What two rooms of addresses share belongs to app/ui or app/http.',
      severity: 'error',
      from: { path: '^app/routes/([^/]+)/' },
      to: { path: '^app/routes/', pathNot: '^app/routes/$1/' },
    },
    {
      name: 'routes-only-translate',
      comment:
        'A route parses, calls once and answers: it needs http, the domain, ui, links and words, nothing else of the app.',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^app/', pathNot: '^app/(routes|http|domain|ui|links|i18n)' },
    },
    {
      name: 'no-route-is-imported',
      comment: 'Remix loads routes; what others need of them belongs to app/ui or app/http.',
      severity: 'error',
      from: { path: '^(app|server|prisma)/', pathNot: '^app/routes/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'ui-only-shows',
      comment:
        'A component takes what it shows as props, in types of its own or of pure domain files.',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: {
        path: ['^app/', server],
        pathNot: ['^app/(ui|links|i18n)(?!.*\\.server\\.)', '^app/domain/(?!.*\\.server\\.)'],
      },
    },
    {
      name: 'ui-runs-in-browsers',
      comment: 'These packages would follow the component into the browser.',
      severity: 'error',
      from: { path: '^app/(ui|i18n|links)', pathNot: server },
      to: {
        path: '^node_modules/(zod|@remix-run/(node|express|dev)|express|pg|@prisma|lucia|markdown-it|prosemirror-markdown|parse5)/',
      },
    },
    {
      name: 'kit-knows-no-debate',
      comment: 'The kit would serve any site: give it words and values.',
      severity: 'error',
      from: { path: '^app/ui/kit/' },
      to: { path: '^app/', pathNot: '^app/(ui/kit|i18n)/' },
    },
    {
      name: 'http-serves-the-domain',
      comment:
        'app/http knows requests, the domain and the client of the database; not who uses it, and no statements.',
      severity: 'error',
      from: { path: '^app/http/' },
      to: {
        path: '^app/',
        pathNot: '^app/(http|domain|i18n|links|config\\.server\\.ts$|db/client\\.server\\.ts$)',
      },
    },
    {
      name: 'words-know-only-languages',
      comment: 'The words of the interface need to know which languages there are, nothing else.',
      severity: 'error',
      from: { path: '^app/i18n/' },
      to: { path: '^app/', pathNot: '^app/(i18n/|domain/context\\.ts$)' },
    },
    {
      name: 'links-know-only-slugs',
      comment: 'An address is built from plain values.',
      severity: 'error',
      from: { path: '^app/links\\.ts$' },
      to: { path: '^app/', pathNot: '^app/domain/threads/slug\\.ts$' },
    },
    {
      name: 'settings-know-nobody',
      comment: 'Settings are read by others.',
      severity: 'error',
      from: { path: '^app/config\\.server\\.ts$' },
      to: { path: '^(app|server|prisma|tests)/', pathNot: '^app/domain/parseUrl\\.ts$' },
    },
    {
      name: 'programs-know-no-pages',
      comment: 'Jobs and commands call the domain; pages and requests are not their business.',
      severity: 'error',
      from: { path: compositionRoots },
      to: { path: '^app/(http|routes|ui|root|entry|hydrate)' },
    },
    {
      name: 'nothing-above-programs',
      comment:
        'Jobs, commands and the start of the site compose the domain; nothing of the app uses them.',
      severity: 'error',
      from: { path: '^app/', pathNot: compositionRoots },
      to: { path: compositionRoots },
    },

    {
      name: 'server-takes-few-things',
      comment:
        'The process knows settings, connections, events, what Remix hands on, how a language is chosen and a moment is said, and the programs that the app offers.',
      severity: 'error',
      from: { path: '^server/' },
      to: {
        path: '^app/',
        pathNot:
          '^app/(config\\.server|db/client\\.server|db/sql/events/eventsSince|domain/(context|parseUrl|events/(event|eventWindow)|ranking/order|arguments/views|threads/slug)|http/(loadContext|locale|embedPolicy|surrogateKey)|i18n/dates|start\\.server|cli/forum\\.server)\\.ts$',
      },
    },
    {
      name: 'app-knows-no-process',
      comment: 'The app is what is served; server, scripts and tests come to it.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(server|prisma|tests)/' },
    },
    {
      name: 'nothing-needs-tests',
      comment: 'What runs does not depend on what checks it.',
      severity: 'error',
      from: { pathNot: '^(tests/|vitest\\.config\\.ts$)' },
      to: { path: '^tests/' },
    },
  ],

  required: [
    {
      name: 'moderation-is-guarded',
      comment:
        'A parent’s guard protects nothing below it: wrap loader and action in app/http/moderatorGuards.server.ts.',
      severity: 'error',
      module: { path: '^app/routes/moderation/[a-z][^/]*\\.tsx?$' },
      to: { path: '^app/http/moderatorGuards\\.server\\.ts$' },
    },
  ],

  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['^node_modules/', '^app/db/generated/'] },
    exclude: { path: ['\\.css$'] },
    moduleSystems: ['es6', 'tsd'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
}
