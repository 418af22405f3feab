import { expect, test } from './support/fixtures';
import * as file from './support/child-file';
import * as people from './support/people';

const CHILD = 'Zorvalune';

/** The right to be forgotten: the director erases, and every phone forgets. */
test('a child who asks to be forgotten is forgotten by every device', async ({ phone, desk }) => {
  const worker = await phone();
  await people.signIn(worker.page, 'outreach3.phnompenh');
  await people.expectAllSent(worker.page);
  await file.recordChild(worker.page, CHILD);
  await people.expectAllSent(worker.page);

  const supervisor = await phone();
  await people.signIn(supervisor.page, 'supervisor.phnompenh');
  await people.expectAllSent(supervisor.page);
  await file.findChild(supervisor.page, CHILD);
  await file.write(supervisor.page, 'Description', 'Sells flowers by the bridge.');
  await people.expectAllSent(supervisor.page);
  await test.step('who is not the director cannot', async () => {
    await expect(supervisor.page.getByRole('button', { name: file.ERASE })).toHaveCount(0);
  });

  await test.step('somebody writes about the child without a connection', async () => {
    await people.loseConnection(worker);
    await file.write(worker.page, 'Telephone', '012 555 900');
    await people.expectWaiting(worker.page);
  });

  const director = await desk();
  await people.signIn(director.page, 'director.phnompenh');
  await people.expectAllSent(director.page);
  await test.step('the director erases, and says why', async () => {
    await file.findChild(director.page, CHILD);
    await file.erase(director.page, 'Her mother asked for it, in writing.');
    await file.expectErased(director.page, CHILD);
  });

  await test.step('the supervisor’s phone forgets, and does not remember without a connection', async () => {
    await file.expectErased(supervisor.page, CHILD);
    await expect(supervisor.page.getByText('Sells flowers by the bridge.')).toHaveCount(0);
    await file.expectNobodyCalled(supervisor.page, CHILD);
    await people.loseConnection(supervisor);
    await people.hide(supervisor.page);
    await people.unlock(supervisor.page);
    await file.expectNobodyCalled(supervisor.page, CHILD);
  });

  await test.step('what was written meanwhile is refused, and says so', async () => {
    await worker.line.mend();
    await file.expectErased(worker.page, CHILD);
    await people.expectRefused(
      worker.page,
      "This person's data was erased. Nothing more can be added.",
    );
  });
});
