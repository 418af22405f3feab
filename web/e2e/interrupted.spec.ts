import { expect, test } from './support/fixtures';
import * as file from './support/child-file';
import * as people from './support/people';

/** News from the office never take away what somebody is writing. */
test('a half-written referral stays while a colleague changes the child’s file', async ({
  desk,
  phone,
}) => {
  const office = await desk();
  await people.signIn(office.page, 'supervisor.phnompenh');
  await people.expectAllSent(office.page);
  const child = await file.openFirstCase(office.page);
  await people.go(office.page, 'Refer');
  await people.chooseNeed(office.page, 'Return and tracing', 'Family tracing');
  await people.sayWhy(office.page, 'She asks for her grandmother.');

  const colleague = await phone();
  await people.signIn(colleague.page, 'caseworker.phnompenh');
  await people.expectAllSent(colleague.page);
  await file.openChild(colleague.page, child);
  await file.rename(colleague.page, 'Little Monsoon');

  await expect(office.page.getByText(/Little Monsoon/)).toBeVisible();
  await people.expectNeed(office.page, 'Family tracing', 'She asks for her grandmother.');
});
