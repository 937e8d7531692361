const most = 10 * 1024 * 1024;

// Sends what is chosen or dropped, one file a request: each is taken or refused by itself, and none waits in the circuit.
export function attach(drop, owner, type, id) {
  const input = drop.querySelector('input[type=file]');
  let isBusy = false;

  const send = async (files) => {
    if (isBusy || files.length === 0) return;
    isBusy = true;
    let kept = 0;
    const refused = [];
    for (const [index, file] of files.entries()) {
      if (drop.isConnected) await owner.invokeMethodAsync('Sending', index, files.length);
      const answer = await one(file, type, id);
      kept += answer.kept;
      refused.push(...answer.refused);
    }
    isBusy = false;
    input.value = '';
    if (drop.isConnected) await owner.invokeMethodAsync('SentAsync', kept, refused);
  };

  input.addEventListener('change', () => send([...input.files]));
  drop.addEventListener('dragover', (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    drop.dataset.over = 'true';
  });
  drop.addEventListener('dragleave', (event) => {
    if (!drop.contains(event.relatedTarget)) delete drop.dataset.over;
  });
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    delete drop.dataset.over;
    send([...event.dataTransfer.files]);
  });
  // Some choose before this module is here.
  send([...input.files]);
}

async function one(file, type, id) {
  const no = (why) => ({ kept: 0, refused: [`${file.name}${why}`] });
  // The server says so too; it need not be sent for that.
  if (file.size > most) return no(' is larger than 10 MB.');
  const form = new FormData();
  form.append('file', file);
  try {
    const answer = await fetch(`/image-attachments/upload?object_type=${encodeURIComponent(type)}&object_id=${id}`, {
      method: 'POST', body: form, headers: { 'X-Inventory-Upload': '1' }, redirect: 'manual',
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401) return no(': you are signed out. Sign in and add it again.');
    const told = await answer.json();
    if (told.detail) return no(`: ${told.detail}`);
    return { kept: told.kept.length, refused: told.refused.map((r) => r.message) };
  } catch {
    return no(' did not reach the server. Add it again when the line is back.');
  }
}
