import { Button } from '@/components/ui/button'
import { DEMO_PEOPLE, loginText } from '@/lib/text/login'

/** The people of the demo: choosing one fills in the form. */
export function DemoPeople({ password, onChoose }: { password: string; onChoose: (email: string) => void }) {
  return (
    <section className="mt-12 border-t border-line pt-6">
      <h2 className="mt-0">{loginText.demoTitle}</h2>
      <p className="mt-2 max-w-measure">
        {loginText.demoLead} {loginText.demoPassword(password)}
      </p>
      <ul className="mt-4">
        {DEMO_PEOPLE.map(({ email, who }) => (
          <li key={email}>
            <Button kind="quiet" className="-ms-2 justify-start text-start" onClick={() => onChoose(email)}>
              {who}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
