import xml.etree.ElementTree as ET,re,glob,subprocess,json
# list of (rule,+/-,text) in order
import os
order=["words","phrases","idioms","general","heart","breath","nerves","belly","kidneys","women","children","skin","head","injury","poison","sugar","mind","minor","modifiers"]
ex=[]
for f in order:
    y=[];n=[];rid=None
    def flush():
        if rid: ex.extend([(rid,'+',t) for t in y]+[(rid,'-',t) for t in n])
    for l in open(f'src/main/resources/triage/{f}.rules'):
        l=l.rstrip('\n')
        if l.startswith('rule '): flush(); y=[];n=[];rid=l.split()[1]
        elif l.startswith('yes '): y.append(l[4:].strip())
        elif l.startswith('no '): n.append(l[3:].strip())
    flush()
cp=open('/tmp/triage_cp.txt').read().strip()
inp='\n'.join(json.dumps({'id':i,'text':e[2]},ensure_ascii=False) for i,e in enumerate(ex))+'\n'
out=subprocess.run(['/usr/lib/jvm/temurin-25-jdk-amd64/bin/java','-XX:TieredStopAtLevel=1','-cp',cp,'io.registratura.terminal.TriageLines'],input=inp,capture_output=True,text=True)
if out.stderr: print(out.stderr[:500])
for l,e in zip(out.stdout.splitlines(),ex):
    d=json.loads(l)
    if (e[0] in d['rules'])!=(e[1]=='+'): print(e, d['class'], d['rules'], [(s['rule'],s['text']) for s in d['spans'] if s['rule']==e[0]],[(s['rule'],s['reason']) for s in d['suppressed'] if s['rule']==e[0]],d['facts'])
