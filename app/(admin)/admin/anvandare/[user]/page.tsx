import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { UserForm } from '@/components/admin/user-form'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadCommittees, loadUser } from '@/lib/loaders/administration'
import { adminText } from '@/lib/text/admin'

const text = adminText.user

export const metadata: Metadata = { title: adminText.places.users }

/** Address of the form for somebody who is not there yet. */
const NEW = 'ny'

interface UserPageProps {
  readonly params: Promise<{ user: string }>
}

export default async function UserPage({ params }: UserPageProps) {
  const { user: id } = await params
  const [user, committees] = await Promise.all([id === NEW ? null : loadUser(id), loadCommittees()])
  if (user === null && id !== NEW) notFound()
  return (
    <>
      <PageHeading title={user?.name ?? text.newTitle} lead={text.lead} />
      <UserForm user={user} committees={committees} />
      <p className="mt-8">
        <Link href="/admin">{text.back}</Link>
      </p>
    </>
  )
}
