import type { CDPSession, Page } from '@playwright/test'

/** A value of Chromium's accessibility tree, as the DevTools protocol gives it. */
interface AxValue {
  readonly value?: unknown
}
interface AxNode {
  readonly nodeId: string
  readonly parentId?: string
  readonly ignored: boolean
  readonly role?: AxValue
  readonly name?: AxValue
  readonly description?: AxValue
  readonly value?: AxValue
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[]
}

/** States that a screen reader says when they hold, or, of those that can be either, in both cases. */
const SAID_WHEN_TRUE = ['disabled', 'required', 'readonly', 'selected', 'multiline']
const SAID_ALWAYS = ['pressed', 'expanded', 'checked']
/** Containers that are said on the way in. */
const CONTAINERS = ['dialog', 'toolbar', 'group', 'listbox', 'table', 'form']
/** What the cursor of a text can stand in. */
const BLOCKS = ['heading', 'listitem', 'link', 'columnheader', 'rowheader', 'cell', 'superscript', 'strong']

function statesOf({ properties = [] }: AxNode): string[] {
  const said = properties.flatMap(({ name, value: { value } }) => {
    if (SAID_WHEN_TRUE.includes(name)) return value === true ? [name] : []
    if (SAID_ALWAYS.includes(name)) return [value === true || value === 'true' ? name : `not ${name}`]
    return name === 'invalid' && value !== 'false' ? ['invalid'] : name === 'level' ? [`level ${String(value)}`] : []
  })
  return said.sort()
}

const wordsOf = (value: AxValue | undefined) => String(value?.value ?? '').replace(/[\u00a0\u202f]/g, ' ').trim()

function spoken(node: AxNode): string {
  const { role, name, description, value } = node
  const isLongText = wordsOf(role) === 'textbox' && statesOf(node).includes('multiline')
  const parts = [wordsOf(name) === '' ? '' : `“${wordsOf(name)}”`, isLongText ? '' : wordsOf(value), ...statesOf(node), wordsOf(description)]
  return [wordsOf(role), ...parts.filter((part) => part !== '')].join(', ')
}

/** Collects what live regions say; runs in the page, before its own scripts. */
function collectAnnouncements(): void {
  const store = window as unknown as { said: string[] }
  const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
  const last = new Map<Element, string>()
  store.said = []
  const look = (target: Node) => {
    const element = target instanceof Element ? target : target.parentElement
    const inside = target instanceof Element ? [...target.querySelectorAll(live)] : []
    for (const region of [element?.closest(live), ...inside]) {
      const words = region?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
      if (!region || last.get(region) === words) continue
      last.set(region, words)
      if (words !== '') store.said.push(`${region.getAttribute('role') ?? 'live'}: ${words}`)
    }
  }
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) [target, ...addedNodes].forEach(look)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/**
 * Writes down what a screen reader has to say while a job is done by keyboard: each key with the element that then has the focus (role, name,
 * states and description from the browser's own accessibility tree, and the containers that were entered), the kind of text that the cursor
 * stands in, and what live regions announced. Clock times are masked.
 */
export class Transcript {
  readonly #page: Page
  readonly #session: CDPSession
  readonly #lines: string[] = []
  #inside: readonly string[] = []

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  /** Call before the page is opened. */
  static async of(page: Page): Promise<Transcript> {
    await page.addInitScript(collectAnnouncements)
    const session = await page.context().newCDPSession(page)
    await session.send('Accessibility.enable')
    return new Transcript(page, session)
  }

  job(name: string): void {
    this.#lines.push('', `## ${name}`)
  }

  /** Presses the keys one after another and hears once, after the last. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
    this.#lines.push(`> ${keys.join(' ')}`)
    await this.hear()
  }

  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words)
    this.#lines.push(`> ${words}`)
  }

  /** What holds the focus now; with `words`, only the choice of a list or the place in a text is asked for by `active`. */
  async hear(): Promise<void> {
    const path = await this.#pathOf(`(() => {
      const focused = document.activeElement
      const chosen = focused.getAttribute('aria-activedescendant')
      return chosen ? document.getElementById(chosen) : focused
    })()`)
    const entered = path.slice(1).filter((node) => CONTAINERS.includes(wordsOf(node.role)) && wordsOf(node.name) !== '')
    const names = entered.map(spoken).reverse()
    for (const name of names) if (!this.#inside.includes(name)) this.#lines.push(`  into ${name}`)
    this.#inside = names
    const [focused] = path
    if (focused) this.#lines.push(`  ${spoken(focused)}${await this.#block(focused)}`)
  }

  /** Waits for an announcement that is not written down yet, and writes it. */
  async announced(words: RegExp): Promise<void> {
    const found = await this.#page.waitForFunction(
      (source) => {
        const { said } = window as unknown as { said: string[] }
        const at = said.findIndex((line) => new RegExp(source).test(line))
        return at === -1 ? null : said.splice(0, at + 1)[at]
      },
      words.source,
      { timeout: 15_000 },
    )
    this.#lines.push(`  ${String(await found.jsonValue()).replace(/\u00a0/g, ' ').replace(/\d\d:\d\d/g, '00:00')}`)
  }

  get text(): string {
    return `${this.#lines.join('\n').trim()}\n`
  }

  /** The kinds of text around the cursor, the innermost first. */
  async #block(focused: AxNode): Promise<string> {
    if (!statesOf(focused).includes('multiline')) return ''
    const around = await this.#pathOf(`(() => {
      const at = getSelection().anchorNode
      return at instanceof Element ? at : at.parentElement
    })()`)
    const inText = around.slice(0, around.findIndex(({ nodeId }) => nodeId === focused.nodeId))
    const blocks = inText.filter(({ role }) => BLOCKS.includes(wordsOf(role)))
    const level = (node: AxNode) => statesOf(node).find((state) => state.startsWith('level'))
    return blocks.map((node) => `; in ${[wordsOf(node.role), level(node)].filter(Boolean).join(' ')}`).join('')
  }

  /** The element of the expression and all around it, the innermost first. */
  async #pathOf(expression: string): Promise<readonly AxNode[]> {
    const { result } = await this.#session.send('Runtime.evaluate', { expression })
    if (result.objectId === undefined) return []
    const nodesOf = async (fetchRelatives: boolean) =>
      ((await this.#session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives })) as { nodes: readonly AxNode[] }).nodes
    const nodes = await nodesOf(true)
    const own = await nodesOf(false)
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    const path: AxNode[] = []
    let node = own[0] && (byId.get(own[0].nodeId) ?? own[0])
    while (node !== undefined) {
      path.push(node)
      node = node.parentId === undefined ? undefined : byId.get(node.parentId)
    }
    return path.filter(({ ignored }, index) => index === 0 || !ignored)
  }
}
