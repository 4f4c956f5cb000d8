import type { InputFault } from '@/lib/domain/command-answer'
import { foundText, MAX_FAULTS } from './faults'

/** A node of a tree that names its parent by key. */
export interface TreeNode {
  readonly key: string
  readonly parent: string | null
}

/** Collects the faults of a package; every check goes on after a fault, so that all of them are told at once, at most MAX_FAULTS. */
export class FaultList {
  readonly faults: InputFault[] = []

  add(path: string, found: string, expected: string): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ path, found, expected })
  }

  /** A reference must be among the known keys; null refers to nothing. */
  known(keys: { has(key: string): boolean }, key: string | null, path: string, expected: string): void {
    if (key !== null && !keys.has(key)) this.add(path, foundText(key), expected)
  }

  /** Each identity once; returns the identities. `field` names it in the path; empty for an identity of several fields. */
  unique<Item>(items: readonly Item[], identity: (item: Item) => string, path: string, field = 'key'): Set<string> {
    const seen = new Set<string>()
    items.forEach((item, index) => {
      const id = identity(item)
      const at = field === '' ? `${path}[${index}]` : `${path}[${index}].${field}`
      if (seen.has(id)) this.add(at, field === '' ? id.trim() : foundText(id), 'each only once')
      seen.add(id)
    })
    return seen
  }

  /** Keys once, parents known, and no node above itself; returns the nodes by key. */
  tree<Node extends TreeNode>(nodes: readonly Node[], path: string): Map<string, Node> {
    this.unique(nodes, (node) => node.key, path)
    const byKey = new Map(nodes.map((node) => [node.key, node]))
    const circling = nodesAboveThemselves(byKey)
    nodes.forEach((node, index) => {
      this.known(byKey, node.parent, `${path}[${index}].parent`, `a key of ${path}`)
      if (circling.has(node.key)) this.add(`${path}[${index}].parent`, foundText(node.parent), 'a parent that is not below it')
    })
    return byKey
  }

  /** Months in order: from ≤ to. */
  months(item: { readonly from: number; readonly to: number }, path: string): void {
    if (item.from > item.to) this.add(path, `months ${item.from}–${item.to}`, 'the first month before the last')
  }
}

/** Keys of the nodes that stand above themselves. Each node is passed once, however deep the tree is. */
export function nodesAboveThemselves(byKey: ReadonlyMap<string, TreeNode>): ReadonlySet<string> {
  const passed = new Set<string>()
  const circling = new Set<string>()
  for (const node of byKey.values()) {
    const path: string[] = []
    let next: TreeNode | undefined = node
    while (next !== undefined && !passed.has(next.key)) {
      passed.add(next.key)
      path.push(next.key)
      next = next.parent === null ? undefined : byKey.get(next.parent)
    }
    const start = next === undefined ? -1 : path.indexOf(next.key)
    if (start >= 0) for (const key of path.slice(start)) circling.add(key)
  }
  return circling
}
