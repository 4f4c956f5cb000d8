import { Link } from '@/components/ui/link'
import type { Task } from '@/lib/domain/task'
import { myTasksText } from '@/lib/text/my-tasks'

/** What waits, each thing a link to where it is done, with the first names of what is missing. */
export function TaskLinks({ base, tasks }: { readonly base: string; readonly tasks: readonly Task[] }) {
  return (
    <ul className="mt-4 border-t border-line">
      {tasks.map((task) => (
        <li key={myTasksText.task(task)} className="border-b border-line py-2.5">
          <Link href={`${base}/${task.place}`} className="font-strong">
            {myTasksText.task(task)}
          </Link>
          {task.kind === 'missing' ? <p className="max-w-measure text-small text-muted">{myTasksText.names(task.names)}</p> : null}
        </li>
      ))}
    </ul>
  )
}
