import type { Metadata } from 'next'
import { PlainTable } from '@/components/admin/plain-table'
import { buttonClass } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadUsers } from '@/lib/loaders/administration'
import { adminText } from '@/lib/text/admin'
import { roleWord } from '@/lib/text/role'

const text = adminText.users

export const metadata: Metadata = { title: adminText.places.users }

export default async function UsersPage() {
  const users = await loadUsers()
  return (
    <>
      <PageHeading
        title={adminText.places.users}
        lead={text.lead}
        actions={
          <Link href="/admin/anvandare/ny" className={buttonClass()}>
            {text.add}
          </Link>
        }
      />
      <PlainTable
        caption={adminText.places.users}
        head={[text.name, text.email, text.roles, text.state]}
        rows={users.map(({ id, name, email, roles, active }) => [
          <Link key={id} href={`/admin/anvandare/${id}`}>
            {name}
          </Link>,
          email,
          roles.map(({ role, committee, orgUnit }) => text.role(roleWord(role), committee, orgUnit)).join('; '),
          active ? text.active : text.inactive,
        ])}
        empty={text.none}
        captionIsTitle
      />
    </>
  )
}
