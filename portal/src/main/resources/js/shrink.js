// Makes a photo smaller before it travels, turned as it was taken, and leaves out where that was. What cannot be read as a
// picture here goes as it is.
const LONG_SIDE = 2048;
const QUALITY = 0.85;

export async function shrunk(file) {
  if (!file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    return smaller ? new File([smaller], file.name, { type: smaller.type }) : file;
  } catch {
    return file;
  }
}
