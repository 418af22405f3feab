import { expect, test } from './support/fixtures';
import * as file from './support/child-file';
import * as people from './support/people';
import * as photo from './support/photo';

/** A photo is kept by consent only, and tells nobody where or when it was taken. */
test('a photo of a child, from the street to the desk', async ({ phone, desk }) => {
  const street = await phone();
  await photo.watchPictures(street.page);
  await people.signIn(street.page, 'outreach3.phnompenh');
  await people.expectAllSent(street.page);
  const picture = await photo.fromCamera(street.page);
  expect(picture.includes('Exif') && picture.includes(photo.CAMERA)).toBe(true);

  await people.startRound(street.page);
  await people.describeNewChild(street.page, 'Mai Lens');
  await test.step('without a yes it is thrown away', async () => {
    await photo.takePhoto(street.page, picture);
    await people.press(street.page, 'No consent: throw the photo away');
    await expect(street.page.getByAltText(/^Photo/)).toHaveCount(0);
  });
  await test.step('with a yes it is kept, and says to what', async () => {
    await photo.takePhoto(street.page, picture);
    await people.press(street.page, 'Inside our organisation only');
    await photo.expectClean(street.page.getByAltText('Photo 1', { exact: true }));
    await people.saveContact(street.page);
    await people.go(street.page, 'Look at it again');
    await expect(street.page.getByText('Inside our organisation only')).toBeVisible();
    await people.press(street.page, 'Show');
    await photo.expectClean(street.page.getByAltText('Photo', { exact: true }));
    await people.expectAllSent(street.page);
  });

  const office = await desk();
  await photo.watchPictures(office.page);
  await people.signIn(office.page, 'supervisor.phnompenh');
  await people.expectAllSent(office.page);
  const papers = office.page.getByRole('tabpanel');
  await test.step('the supervisor sees it in the file, as clean as it came', async () => {
    await file.findChild(office.page, 'Mai Lens');
    await file.openPart(office.page, 'Documents');
    await expect(papers.getByText('Inside our organisation only')).toBeVisible();
    await people.press(papers, 'Show');
    await photo.expectClean(papers.getByAltText('Photo', { exact: true }));
  });
  await test.step('a photographed paper is clean too', async () => {
    const paper = { name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: picture };
    await office.page.getByLabel('Add a paper (PDF or picture)').setInputFiles(paper);
    await expect(office.page.getByText('Added to the file')).toBeVisible();
    await people.press(papers, 'Show');
    await photo.expectTellsNothing(papers.getByRole('link', { name: 'Save the file' }));
  });
  await people.checkOut(street.page);
});
