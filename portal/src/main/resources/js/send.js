// Sends a form and says how much of it has gone. fetch cannot say that, nor read a page.
export function send(url, data, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'document';
    request.upload.onprogress = ({ loaded, total }) => progress(Math.round((100 * loaded) / total));
    request.onload = () => done(request.response);
    request.onerror = failed;
    request.send(data);
  });
}
