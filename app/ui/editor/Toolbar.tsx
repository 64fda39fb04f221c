import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Glyph, type GlyphName } from './Glyph'
import type { EditorMessages } from './messages'

type Tool = {
  name: GlyphName
  /** Keyboard shortcuts in the format of `aria-keyshortcuts`. */
  keys?: string
  run: (editor: Editor) => void
}

const toggles: readonly Tool[] = [
  { name: 'bold', keys: 'Control+B', run: (editor) => editor.chain().focus().toggleBold().run() },
  {
    name: 'italic',
    keys: 'Control+I',
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    keys: 'Control+Shift+8',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    keys: 'Control+Shift+7',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    keys: 'Control+Shift+B',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  { name: 'code', keys: 'Control+E', run: (editor) => editor.chain().focus().toggleCode().run() },
  {
    name: 'codeBlock',
    keys: 'Control+Alt+C',
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
]

const steps: readonly Tool[] = [
  { name: 'undo', keys: 'Control+Z', run: (editor) => editor.chain().focus().undo().run() },
  { name: 'redo', keys: 'Control+Shift+Z', run: (editor) => editor.chain().focus().redo().run() },
]

type Props = { editor: Editor; words: EditorMessages; linking: boolean; onLink: () => void }

/** Renders the editor's toolbar. Each button is a tab stop and has a pressed state. */
export function Toolbar({ editor, words, linking, onLink }: Props) {
  const state = useEditorState({ editor, selector: ({ editor }) => stateOf(editor) })
  return (
    <div className="editor-toolbar" role="group" aria-label={words.toolbar}>
      {toggles.map((tool) => (
        <ToolButton
          key={tool.name}
          tool={tool}
          label={words[tool.name]}
          pressed={state[tool.name]}
          onPress={() => tool.run(editor)}
        />
      ))}
      <ToolButton
        tool={{ name: 'link', keys: 'Control+K' }}
        label={words.link}
        pressed={state.link}
        expanded={linking}
        onPress={onLink}
      />
      {steps.map((tool) => (
        <ToolButton
          key={tool.name}
          tool={tool}
          label={words[tool.name]}
          idle={!state[tool.name]}
          onPress={() => tool.run(editor)}
        />
      ))}
    </div>
  )
}

function stateOf(editor: Editor): Record<GlyphName, boolean> {
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    code: editor.isActive('code'),
    codeBlock: editor.isActive('codeBlock'),
    link: editor.isActive('link'),
    undo: editor.can().undo(),
    redo: editor.can().redo(),
  }
}

type ButtonProps = {
  tool: Pick<Tool, 'name' | 'keys'>
  label: string
  pressed?: boolean
  expanded?: boolean
  idle?: boolean
  onPress: () => void
}

function ToolButton({ tool, label, pressed, expanded, idle, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className="editor-tool"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      // A disabled button would lose the focus after it was pressed.
      aria-disabled={idle}
      aria-keyshortcuts={tool.keys}
      // Keeps the selection while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Glyph name={tool.name} />
    </button>
  )
}
