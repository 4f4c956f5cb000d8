import { describe, expect, it } from 'vitest'
import { commands } from '@/lib/commands/registry'
import { commandWord } from '@/lib/text/command-word'

describe('words of the log', () => {
  it('every command has one', () => {
    expect(commands.map(({ name }) => name).filter((name) => commandWord(name) === name)).toEqual([])
  })
})
