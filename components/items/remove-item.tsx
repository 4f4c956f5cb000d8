import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import { adminRegisterText } from '@/lib/text/admin-register'
import { itemText } from '@/lib/text/item'
import { Unfold } from './unfold'

interface RemoveItemProps {
  readonly command: 'delete-item' | 'delete-risk-action'
  readonly input: object
  readonly name: string
}

const text = itemText.remove

/** Takes away what was added by mistake, after a look at what goes with it, and says what stands in the way. */
export function RemoveItem({ command, input, name }: RemoveItemProps) {
  const { send, busy, problem } = useCommand(command, ({ code, faults = [] }) => (code === 'IN_USE' ? `${adminRegisterText.inTheWay(faults)} ${text.instead}` : null))
  const remove = async (): Promise<void> => {
    // The row's own controls are gone: the work goes on at the top of the page.
    if (await send(input)) document.getElementById('innehall')?.focus()
  }
  return (
    <Unfold label={text.title}>
      <div className="space-y-3">
        <p className="max-w-measure">{text.lead(name)}</p>
        <Problem text={problem} />
        <Button disabled={busy} onClick={() => void remove()}>
          {text.confirm}
        </Button>
      </div>
    </Unfold>
  )
}
